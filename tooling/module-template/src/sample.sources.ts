import type { Source } from '@tessera/db-core';

/** Where the facts come from: tables of the migration, or existing ones by `TESSERA_SAMPLE_SAMPLE_EVENTS_TABLE`. */
export const sampleSources: readonly Source[] = [
  {
    name: 'sample_events',
    role: 'facts',
    description: 'Events; rows may be updated in place',
    key: ['id'],
    time: 'happened_at',
    columns: {
      id: { type: 'text', description: 'Id of the event', maxLength: 200, example: 'evt_8f14e45f' },
      kind: { type: 'text', description: 'What happened', minLength: 1, maxLength: 100, example: 'first' },
      happened_at: { type: 'timestamptz', description: 'When it happened', example: '2026-03-29T08:15:30Z' },
      duration_ms: {
        type: 'integer',
        description: 'How long it took, in milliseconds; null while it goes on',
        nullable: true,
        minimum: 0,
        example: 182,
      },
    },
    capture: {
      kind: { type: 'text', sql: 'kind' },
      duration_ms: { type: 'integer', sql: 'duration_ms' },
    },
  },
];
