import { randomBytes } from 'node:crypto';

const TYPES = ['rest', 'telegram', 'mcp'];
const ERRORS = [
  'connect ETIMEDOUT',
  'HTTP 500 Internal Server Error',
  'socket hang up',
  'tool call timed out after 30000 ms',
];
const run = randomBytes(4).toString('hex');
let last = 0;

/** The next facts, as a client would send them: new ids, times within the last five minutes. */
export function freshFacts(count) {
  const now = Date.now();
  return Array.from({ length: count }, () => {
    last += 1;
    // Knuth's multiplicative hash: spread like chance, the same in every run.
    const drawn = Math.imul(last, 2_654_435_761) >>> 0;
    const trigger = 1 + (drawn % 1000);
    const failed = drawn % 20 === 0;
    return {
      organization_id: `org_${String(1 + (trigger % 20)).padStart(2, '0')}`,
      id: `${run}-${last}`,
      job_id: `job-${last}`,
      trigger_id: `trg_${String(trigger).padStart(4, '0')}`,
      event_id: `usr_${1 + (drawn % 50_000)}`,
      action_type: TYPES[trigger % 3],
      status: failed ? 'failed' : 'success',
      executed_at: new Date(now - (drawn % 300_000)).toISOString(),
      duration_ms: 20 + (drawn % 2000),
      error_message: failed ? ERRORS[trigger % 4] : null,
      response_data: failed ? null : { status: 200 },
      retry_count: failed ? 1 : 0,
    };
  });
}

/** The same facts as arrays by column, the way unnest takes them. */
export function byColumn(facts, columns) {
  return columns.map((name) =>
    facts.map((fact) => (name === 'response_data' && fact[name] !== null ? JSON.stringify(fact[name]) : fact[name])),
  );
}

/** Facts cut into batches. */
export function batches(facts, size) {
  return Array.from({ length: Math.ceil(facts.length / size) }, (_, at) => facts.slice(at * size, (at + 1) * size));
}
