/** The prover cannot make of the definitions what it needs; the message names the place and what would help. */
export class UnderivableError extends Error {
  readonly code = 'canaries_underivable';
  override readonly name = 'UnderivableError';

  constructor(place: string, why: string) {
    super(`${place}: ${why}`);
  }
}
