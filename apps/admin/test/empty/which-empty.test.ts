import type { Answer, Meta, Row } from '../../src/api/batch.js';
import { ApiProblem } from '../../src/api/problem.js';
import { whichEmpty } from '../../src/empty/which-empty.js';

const answer = (rows: readonly Row[], meta: Partial<Meta> = {}): Answer => ({
  ok: true,
  rows,
  single: false,
  meta: { state: 'FRESH', source: 'view', filters: {}, ...meta } as Meta,
});
const problem = (status: number): Answer => ({ ok: false, problem: new ApiProblem(status, 'x', 'x') });
const calm = { moduleEmpty: false, filtered: false };

it.each([
  ['nothing-yet', answer([{ n: 0 }]), { moduleEmpty: true, filtered: false }],
  ['not-refreshed', answer([], { state: 'NEVER' }), calm],
  ['not-refreshed', answer([], { state: 'NEVER' }), { moduleEmpty: true, filtered: false }],
  ['nothing-in-range', answer([]), calm],
  ['nothing-in-range', answer([{ rate: null }]), calm],
  ['filtered-away', answer([]), { moduleEmpty: false, filtered: true }],
  ['suppressed', answer([{ suppressed: true, n: null }]), calm],
  ['suppressed', answer([], { summary: { suppressed_groups: 3 } }), calm],
  ['not-allowed', problem(403), calm],
  [null, problem(503), calm],
  [null, answer([{ n: 0 }]), calm],
] as const)('%p', (why, given, circumstances) => {
  expect(whichEmpty(given, circumstances)).toBe(why);
});
