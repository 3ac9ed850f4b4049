/** An error of the operating system with this code (`ENOENT`). By its shape: it may come from another realm. */
export function isError(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
