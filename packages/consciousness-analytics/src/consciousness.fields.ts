import type { Field } from '@tessera/module-kit';

const count = (description: string, example: number): Field => ({ type: 'integer', description, example });
const figure = (description: string, example: number): Field => ({
  type: 'number',
  description,
  example,
  nullable: true,
});
const moment = (description: string, example: string): Field => ({ type: 'timestamp', description, example });
const named = (description: string, example: string): Field => ({
  type: 'string',
  description,
  example,
  nullable: true,
});

const PRACTICE = 'Three slow breaths before the next decision';

/** Every field that a read of the consciousness module answers, described once: a name means the same on all routes. */
export const fields = {
  tenant_id: { type: 'string', description: 'Installation of the guide', example: 'default' },
  facet: { type: 'string', description: 'Facet that was activated', example: 'fire3' },
  agent: { type: 'string', description: 'Agent that the requests were routed to', example: 'MainOracleAgent' },
  practice: { type: 'string', description: 'Text of the practice', example: PRACTICE },
  hour: moment('Start of the UTC hour', '2026-03-29T08:00:00.000Z'),
  partial: { type: 'boolean', description: 'The hour is still running', example: false },

  total_traces: count('Traces', 812),
  trace_count: count('Traces', 41),
  total_routes: count('Traces with a latency that the agent answered', 640),
  recommendation_count: count('Recommendations; a practice twice in one trace is two', 96),
  unique_users: count('Different people; one of two tenants is two', 118),
  critical_events: count('Traces of safety level critical', 1),
  elevated_events: count('Traces of safety level elevated', 7),
  facet_breakdown: {
    type: 'object',
    description: 'Traces per facet; `none` counts those without one',
    example: { fire3: 22, water2: 15, none: 4 },
  },
  associated_facets: {
    type: 'array',
    description: 'Facets of the traces that recommended it, in alphabetical order',
    example: ['fire3', 'water2'],
  },

  avg_confidence: figure('Mean confidence, 0 to 1; null where no trace has one', 0.74),
  avg_confidence_when_recommended: figure('Mean confidence of its recommendations; null where none has one', 0.71),
  avg_latency_ms: figure('Mean latency in ms; null where none was measured', 1180.4),
  p50_latency: { ...figure('Median latency in ms, within 1 %', 940.2), approximate: true },
  p95_latency: { ...figure('95th percentile of the latency in ms, within 1 %', 3105.8), approximate: true },
  p99_latency: { ...figure('99th percentile of the latency in ms, within 1 %', 4870.1), approximate: true },

  first_seen: moment('First trace', '2026-02-27T06:12:09.000Z'),
  last_seen: moment('Last trace', '2026-03-29T08:14:51.000Z'),
  first_route: moment('First trace of the agent', '2026-02-27T06:12:09.000Z'),
  last_route: moment('Last trace of the agent', '2026-03-29T08:14:51.000Z'),
  first_recommended: moment('First recommendation', '2026-02-27T06:12:09.000Z'),
  last_recommended: moment('Last recommendation', '2026-03-29T08:14:51.000Z'),

  id: { type: 'string', description: 'Identity of the trace', example: '7b0c2f5e-3d3a-4b8e-9a56-0f3c1f2d4e61' },
  created_at: moment('When the guide answered', '2026-03-29T08:14:51.000Z'),
  user_id: named('Who was answered; null where nobody was signed in', 'usr_19'),
  session_id: named('Conversation that the answer belongs to', 'ses_4410'),
  request_id: named('Request that was answered', 'req_90211'),
  model: named('Language model that wrote the answer', 'guide-large-2'),
  mode: named('Mode of the conversation', 'dialogue'),
  safety_level: named('none, elevated, critical or another value', 'elevated'),
  confidence: figure('How sure the guide was, 0 to 1', 0.82),
  latency_ms: { type: 'integer', description: 'Time the answer took in ms', example: 1240, nullable: true },
  memory_ids: {
    type: 'array',
    description: 'Memories that the answer drew on',
    example: ['0d7d1b3c-7f0f-4d5e-8a55-6b1f7f2f9a10'],
    nullable: true,
  },
  trace: {
    type: 'json',
    description: 'How the answer came about, as stored',
    example: { plan: { steps: [{ kind: 'practice', detail: PRACTICE }] } },
    nullable: true,
  },
  practices: {
    type: 'json',
    description: '`plan.steps` of the trace as stored, of every kind',
    example: [{ kind: 'practice', detail: PRACTICE }],
    nullable: true,
  },
  rationale: {
    type: 'json',
    description: '`inference.rationale` of the trace as stored',
    example: ['asks for a next step'],
    nullable: true,
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Picks fields of the vocabulary for a read, in the order of its columns. */
export function pick(...names: readonly (keyof typeof fields)[]): Readonly<Record<string, Field>> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
