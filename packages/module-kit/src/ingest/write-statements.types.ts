/** Statements that write a set of rows given as one JSON array of objects; but for inserts each has its position, `tessera_at`. */
export interface WriteStatements {
  /** Fails where one is there already. Answers `sealed`, the sealed line in milliseconds since 1970. */
  readonly add: string;
  /**
   * Takes the number of rows as its second value. Answers one row: `written`, tenant and key of the rows that went in, null
   * where all did (the usual case is to cost nothing), and `sealed`.
   */
  readonly insert: string;
  /** Answers `tessera_at` of the rows whose fact is there with the same content. */
  readonly same: string;
  /** Of a source of streams: answers `tessera_at` of the rows whose number another fact of the sender has. */
  readonly taken?: string;
  /** Answers `tessera_at` of the rows that changed their fact. */
  readonly update: string;
  /** Answers `tessera_at` of the rows whose fact was there. */
  readonly remove: string;
}
