/** Something the login may not do and must. */
export interface RightGap {
  /** Module that needs it; null: every one. */
  readonly module: string | null;
  /** What is missing, as a sentence part: "to read public.orders". */
  readonly right: string;
  /** SQL with which an administrator or the table's owner grants it. */
  readonly statement: string;
}
