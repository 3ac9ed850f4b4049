import { InvalidInput } from '../http/problems.js';

/** The items of `{ "events": [ … ] }`. @throws InvalidInput for a body of another shape */
export function eventsOf(body: unknown): readonly unknown[] {
  const fields = body !== null && typeof body === 'object' && !Array.isArray(body) ? Object.entries(body) : [];
  for (const [field, value] of fields) {
    if (field !== 'events')
      throw new InvalidInput([
        { field, value: typeof value, detail: 'is not a field of this body', limit: ['events'] },
      ]);
  }
  const events: unknown = fields.find(([field]) => field === 'events')?.[1];
  if (!Array.isArray(events)) {
    throw new InvalidInput([
      { field: 'events', value: typeof events, detail: 'must be an array of items', limit: 'array' },
    ]);
  }
  return events;
}
