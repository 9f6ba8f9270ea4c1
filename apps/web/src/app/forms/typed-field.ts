/** How a value is entered: the kinds that records, their parts and what people propose of them have in common. */
export type TypedKind = 'text' | 'note' | 'date' | 'code' | 'year' | 'level' | 'coefficient' | 'number' | 'tags';

/** Levels of a foreign language, as the record numbers them. */
export const languageLevels = ['1', '2', '3', '4', '5', '6'] as const;
