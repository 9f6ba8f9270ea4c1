/** What every field takes besides its own model. */
export interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  required?: boolean;
  hideLabel?: boolean;
  id?: string;
  disabled?: boolean;
  placeholder?: string;
}
