export interface Option {
  value: string;
  label: string;
  /** A second line's worth: code, parent unit, … shown dimmed and searched too. */
  note?: string;
  disabled?: boolean;
}
