/** What is wrong with one member of the data handed in. `code` is stable; `message` says what to do about it. */
export interface Violation {
  /** JSON pointer into what was handed in, e.g. `/birthDate`. */
  pointer: string;
  /** e.g. `roster.id-number-length` */
  code: string;
  message: string;
  data?: Readonly<Record<string, unknown>>;
}
