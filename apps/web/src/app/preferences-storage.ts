export interface Preferences {
  theme?: 'light' | 'dark' | 'system';
  language?: 'vi' | 'en';
  navigationCollapsed?: boolean;
  compactRows?: boolean;
  singleKeys?: boolean;
}

// Read by public/first-paint.js too.
const KEY = 'commune.preferences';

/** Preferences are a convenience: where storage is refused, the defaults apply. */
export const readPreferences = (): Preferences => {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    // Parse boundary: written by writePreferences alone; each member is optional.
    return typeof parsed === 'object' && parsed !== null ? (parsed as Preferences) : {};
  } catch {
    return {};
  }
};

export const writePreferences = (preferences: Preferences): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A full or forbidden storage must not stop work.
  }
};
