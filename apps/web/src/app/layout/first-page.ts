let seen = false;

/** True once, for the first page framed after loading. */
export const isFirstPage = (): boolean => {
  const first = !seen;
  seen = true;
  return first;
};
