/** What is wrong with a value, with the limit it breaks. */
export interface ValueFault {
  readonly detail: string;
  readonly limit: unknown;
}
