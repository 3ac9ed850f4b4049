/** Node knows no reader: formats ask the browser for their languages. */
export function readerOfLanguages(...languages: string[]): void {
  Object.defineProperty(globalThis, 'navigator', { value: { languages }, configurable: true });
}
