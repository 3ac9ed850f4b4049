/** Microseconds since 1970, exact as a number for the next two centuries. PostgreSQL keeps them, Date does not. */
export type Micros = number;

/** ISO 8601 UTC with all six digits. */
export function isoOfMicros(at: Micros): string {
  const seconds = Math.floor(at / 1_000_000);
  const fraction = String(at - seconds * 1_000_000).padStart(6, '0');
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${fraction}Z`;
}

/** The reverse of {@link isoOfMicros}. */
export function microsOfIso(text: string): Micros {
  return Date.parse(`${text.slice(0, 19)}Z`) * 1000 + Number(text.slice(20, 26));
}
