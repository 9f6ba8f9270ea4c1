/** 15 characters, with a second factor 8. The server decides; this only saves a round trip. */
export const shortestPassword = (hasSecondFactor: boolean): number => (hasSecondFactor ? 8 : 15);

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

export const faultsOfPasswordEntry = ({ current, next, repeat }: PasswordEntry, shortest: number): PasswordFault[] => {
  const faults: PasswordFault[] = [];
  const count = [...next].length;
  if (!current) faults.push({ field: 'current', key: 'access.changePassword.currentMissing' });
  if (count < shortest) faults.push({ field: 'next', key: 'access.changePassword.tooShort', count });
  if (next !== repeat) faults.push({ field: 'repeat', key: 'access.changePassword.differs' });
  return faults;
};
