/**
 * A value of type `json` as the database wrote it: an answer passes it on without reading it. Values of type `jsonb` are
 * read at once, as they are what code works with.
 */
export class JsonText {
  constructor(readonly text: string) {}

  /** What the text says. Read at each call. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
