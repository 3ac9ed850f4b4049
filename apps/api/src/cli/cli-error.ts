/** What was asked for cannot be done as it was asked; one line for the person who typed it, exit code 2. */
export class UsageError extends Error {
  readonly code = 'usage';
  override readonly name = 'UsageError';
}
