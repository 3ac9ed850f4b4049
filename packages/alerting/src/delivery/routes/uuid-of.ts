import { NotFound } from '@tessera/module-kit';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id of a path in small letters; what is none cannot exist. Throws NotFound. */
export function uuidOf(given: string, what: string): string {
  if (!UUID.test(given)) throw new NotFound(what);
  return given.toLowerCase();
}
