/** Whoever follows a session, or with null every session of a school, and is told how far they go. */
export interface Follower {
  readonly school: string;
  readonly session: string | null;
  /** A session has new events. */
  told(school: string, session: string): void;
  /** A session goes up to a position. */
  goesTo(school: string, session: string, last: number): void;
}
