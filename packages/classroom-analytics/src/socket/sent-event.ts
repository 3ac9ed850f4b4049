import type { Frame } from '@tessera/module-kit';

/** An event of a publish frame, as ingest takes it. */
export interface SentEvent {
  readonly id: string;
  readonly sequence: number;
  readonly item: object;
}

/** Why an event cannot even be put in its place. */
export interface UnfitEvent {
  readonly id: string | null;
  readonly sequence: number | null;
  readonly code: string;
  readonly detail: string;
}

/** What the frame says for all of its events. */
const GIVEN = ['source', 'op', 'school_id', 'session_id', 'sender_id'];

/** The event with what its frame says. Everything but id and number is left to ingest to check. */
export function sentEvent(
  event: Frame,
  { school, session, sender }: { readonly school: string; readonly session: string; readonly sender: string },
): SentEvent | UnfitEvent {
  const { id, sequence } = event;
  const known = {
    id: typeof id === 'string' && id !== '' ? id.slice(0, 200) : null,
    sequence: typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence >= 1 ? sequence : null,
  };
  const given = GIVEN.find((name) => Object.hasOwn(event, name));
  if (given !== undefined)
    return { ...known, code: 'invalid', detail: `${given}: is said by the frame, not by its events` };
  if (known.id === null) return { ...known, code: 'invalid', detail: 'id: has to be given, a text' };
  if (known.sequence === null)
    return { ...known, code: 'invalid', detail: 'sequence: has to be given, a whole number from 1' };
  return {
    id: String(id),
    sequence: known.sequence,
    item: { ...event, source: 'session_events', school_id: school, session_id: session, sender_id: sender },
  };
}
