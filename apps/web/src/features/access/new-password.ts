/** 15 characters without a second factor. The server decides; this only saves a round trip. */
export const SHORTEST_PASSWORD = 15;

export interface PasswordEntry {
  current: string;
  next: string;
  repeat: string;
}
export interface PasswordFault {
  field: keyof PasswordEntry;
  key: string;
  count?: number;
}

export const faultsOfPasswordEntry = ({ current, next, repeat }: PasswordEntry): PasswordFault[] => {
  const faults: PasswordFault[] = [];
  const count = [...next].length;
  if (!current) faults.push({ field: 'current', key: 'access.changePassword.currentMissing' });
  if (count < SHORTEST_PASSWORD) faults.push({ field: 'next', key: 'access.changePassword.tooShort', count });
  if (next !== repeat) faults.push({ field: 'repeat', key: 'access.changePassword.differs' });
  return faults;
};
