/** One generated statement, or a few that belong together. */
export interface Statement {
  readonly sql: string;
  /** What it names, for the record of what was reached. */
  readonly relations: readonly string[];
  /**
   * Answers the same whenever the caller's own rows are the same; plans, statistics and the state of the server do not,
   * and only the values of others are looked for in them.
   */
  readonly comparable: boolean;
  /** Tries what has to be refused, or what fails by its own nature; others should run. */
  readonly mayFail?: boolean;
}
