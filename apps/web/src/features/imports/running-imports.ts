/** Remembers over a reload that an execution was begun here; the server's state says when it has ended. */
const LONGEST_MS = 180_000;
const nameOf = (id: string): string => `imports.running.${id}`;

export const markRunning = (id: string, now = Date.now()): void => sessionStorage.setItem(nameOf(id), String(now));
export const markEnded = (id: string): void => sessionStorage.removeItem(nameOf(id));

export const runningSince = (id: string, now = Date.now()): number | undefined => {
  const since = Number(sessionStorage.getItem(nameOf(id)) ?? Number.NaN);
  return now - since < LONGEST_MS ? since : undefined;
};
