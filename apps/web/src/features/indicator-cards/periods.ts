/** The quarters up to this one, newest first, and the months of the last half year: "2026-Q4", …, "2026-11", …. */
export const periodsUpTo = (today: string, quarters = 6, months = 6): string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = year * 4 + Math.floor((month - 1) / 3);
  const first = year * 12 + month - 1;
  return [
    ...Array.from(
      { length: quarters },
      (_, back) => `${Math.floor((quarter - back) / 4)}-Q${((quarter - back) % 4) + 1}`,
    ),
    ...Array.from({ length: months }, (_, back) => {
      const place = first - back;
      return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
    }),
  ];
};
