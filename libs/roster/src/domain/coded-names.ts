import { foldLabel } from '@commune/kernel';

export interface CodedName<Code extends string> {
  code: Code;
  /** As it stands in documents and on the screen. */
  name: string;
  /** Other ways people write it, compared folded. */
  aliases: readonly string[];
}

/** Looks names up without case, diacritics and punctuation. */
export const finderOf = <Code extends string>(
  entries: readonly CodedName<Code>[],
): ((text: string) => Code | undefined) => {
  const codes = new Map<string, Code>();
  for (const { code, name, aliases } of entries) {
    for (const spelling of [name, ...aliases, code]) codes.set(foldLabel(spelling), code);
  }
  return (text) => codes.get(foldLabel(text));
};

export const namerOf = <Code extends string>(entries: readonly CodedName<Code>[]): ((code: Code) => string) => {
  const names = new Map(entries.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
};

/** Position in an ordered list: a higher level has a higher number. */
export const ordererOf = <Code extends string>(entries: readonly CodedName<Code>[]): ((code: Code) => number) => {
  const orders = new Map(entries.map(({ code }, index) => [code, index]));
  return (code) => orders.get(code) ?? -1;
};
