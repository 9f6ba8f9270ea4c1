import { foldLabel } from '@commune/kernel';

/** Every word of the text begins some word of the label: "cao b" finds "Cao Bằng", "nv so" finds nothing of "Sở Nội vụ". */
export const matchesFolded = (label: string, text: string): boolean => {
  const haystack = ` ${foldLabel(label)}`;
  return foldLabel(text)
    .split(' ')
    .every((word) => word === '' || haystack.includes(` ${word}`));
};
