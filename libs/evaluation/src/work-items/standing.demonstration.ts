/**
 * How a commune of the demonstration is scored: `usual`, or as KH 1570/KH-UBND I.3 complains of: everybody `alike`, or
 * people who think much better of themselves than their superior does (`generous`).
 */
export type ScoringStyle = 'usual' | 'alike' | 'generous';

/** A number from 0 to `sides` − 1 that is always the same for this text: every load makes the same. */
export const dice = (text: string, sides: number): string =>
  `(('x' || substr(md5(${text}), 1, 7))::bit(28)::int % ${sides})`;

/**
 * How well somebody works in a month: 0 very well · 1 well · 2 enough · 3 not enough. Of a hundred people 14, 62, 21 and 3;
 * in one month of seven somebody is a step off. The work and the card of the month both follow from it.
 */
export const standing = (code: string, month: string, style: string): string => {
  const ofPerson = dice(`${code} || 'standing'`, 100);
  const ofMonth = dice(`${code} || ${month} || 'standing'`, 100);
  return `case when ${style} = 'alike' then 0 else greatest(0, least(3,
    case when ${ofPerson} < 14 then 0 when ${ofPerson} < 76 then 1 when ${ofPerson} < 97 then 2 else 3 end
    + case when ${ofMonth} < 6 then 1 when ${ofMonth} >= 93 then -1 else 0 end)) end`;
};
