/** An id of ours or of a trace is passed over whole: its last group may be twelve digits by chance. */
const ID_OR_NUMBER = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])|\d{12}/gi;
const MASK = '*'.repeat(12);

/** Twelve digits in a row are somebody's identity number, wherever they come from. */
export function maskedNumbers(text: string): string {
  return text.replace(ID_OR_NUMBER, (found) => (/^\d+$/.test(found) ? MASK.repeat(found.length > 12 ? 2 : 1) : found));
}

/** The same in every text of a line of the log, keys excepted. */
export function maskedMembers(value: unknown): unknown {
  if (typeof value === 'string') return maskedNumbers(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(maskedMembers);
  if (value instanceof Error) return { message: maskedNumbers(value.message), stack: maskedNumbers(value.stack ?? '') };
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, maskedMembers(member)]));
}
