import { InvalidInput } from '@tessera/module-kit';
import { parseReleaseRequest } from '../../src/research/release-request.js';

const today = new Date('2026-04-10T00:00:00Z');
const good = { purpose: 'a study', recipient: 'lab', from: '2026-03-01', to: '2026-04-10' };

function refused(body: unknown): readonly { field: string; value: unknown }[] {
  try {
    parseReleaseRequest(body, today);
  } catch (error) {
    if (error instanceof InvalidInput) return error.fields.map(({ field, value }) => ({ field, value }));
    throw error;
  }
  return [];
}

it('fills in what is not said', () => {
  expect(parseReleaseRequest(good, today)).toMatchObject({
    ...{ k: 10, timeStep: 'day', tenants: null, codes: [], expiresInDays: 90, preview: false },
    fields: ['facet', 'mode', 'confidence', 'safety_level', 'latency_ms', 'practices', 'rules_fired'],
    coarsening: ['facet_family', 'mode', 'facet', 'safety_level'],
  });
});

it.each([
  ['k', 4],
  ['k', 10.5],
  ['k', '10'],
  ['from', '2026-02-30'],
  ['to', '2026-03-01'],
  ['to', '2026-04-11'],
  ['recipient', ' '],
  ['purpose', ''],
  ['time_step', 'hour'],
  ['expires_in_days', 0],
  ['preview', 'yes'],
  ['recipients', 'lab'],
])('refuses %s = %p, and says so', (field, value) => {
  expect(refused({ ...good, [field]: value })).toEqual([{ field, value }]);
});

it.each([
  ['codes', ['Breathe deeply']],
  ['codes', ['a', 'a']],
  ['fields', []],
  ['fields', ['user_id']],
  ['coarsening', ['day']],
  ['tenants', []],
])('refuses the list %s = %j', (field, value) => {
  expect(refused({ ...good, [field]: value })).toMatchObject([{ field }]);
});

it.each([null, [], 'text', 7])('refuses %j as a body, field by field', (body) => {
  expect(refused(body).map(({ field }) => field)).toEqual(['purpose', 'recipient', 'from', 'to']);
});
