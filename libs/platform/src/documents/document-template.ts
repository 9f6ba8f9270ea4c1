import type { AnyDocumentTemplate, DocumentTemplate } from './official-document.types.js';

export type DeclaredTemplate<Data> = DocumentTemplate<Data> & AnyDocumentTemplate;

/** A template for a capability's `documents`; the data's type stays known to the module alone. */
export function defineDocument<Data>(template: DocumentTemplate<Data>): DeclaredTemplate<Data> {
  return { ...template, composeExample: () => template.compose(template.example) };
}

/** Names that two templates claim; empty when all is well. */
export function doubledTemplates(templates: readonly Pick<AnyDocumentTemplate, 'name'>[]): string[] {
  const names = templates.map(({ name }) => name);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** At the start: of two templates of one name, people would get the one or the other. */
export function refuseDoubledTemplates(templates: readonly Pick<AnyDocumentTemplate, 'name'>[]): void {
  const doubled = doubledTemplates(templates);
  if (doubled.length > 0) throw new Error(`Document templates declared twice: ${[...new Set(doubled)].join(', ')}`);
}
