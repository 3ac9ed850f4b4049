import { Problem } from '@tessera/module-kit';

/** 409: one key of a name is in use and another waits to take over; a third would be forgotten. */
export class KeyNameTaken extends Problem {
  constructor(name: string) {
    const detail = `Two keys named ${name} are good already; revoke one of them first.`;
    super(409, 'key_name_taken', 'Two keys of this name', detail);
  }
}
