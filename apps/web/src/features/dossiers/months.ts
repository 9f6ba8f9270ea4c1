/** The months of two years up to this one, newest first, as `YYYY-MM`. */
export const monthsUpTo = (today: string, count = 24): string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const place = year * 12 + month - 1 - back;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
  });
};
