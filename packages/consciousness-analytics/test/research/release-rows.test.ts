import fc from 'fast-check';
import { levelsOf, workOut } from '../../src/research/release-rows.js';
import { COARSENING_STEPS, type ReleaseRequest } from '../../src/research/release-settings.js';
import {
  admin,
  asking,
  grouped,
  openResearch,
  type ResearchFixture,
  runs,
  type TestTrace,
} from './research-fixture.js';

interface Cell {
  readonly tenant_id: string;
  readonly at: string;
  readonly facet: string;
  readonly mode: string;
  readonly safety_level: string;
  readonly step: number | null;
  readonly shown: string | null;
  readonly persons: readonly string[];
}

const CELLS = `
select c.tenant_id, c.created_at::text as at, c.facet, c.mode, c.safety_level, c.step,
    c.shown_facet || '/' || c.shown_mode || '/' || c.shown_safety_level as shown,
    array(select p.anonymized_user_id from pg_temp.research_presence as p where p.cell = c.cell) as persons
from pg_temp.research_cells as c`;

const one = fc.constantFrom;
const traces: fc.Arbitrary<TestTrace[]> = fc
  .record({ persons: fc.integer({ min: 1, max: 30 }), days: fc.integer({ min: 1, max: 5 }) })
  .chain(({ persons, days }) =>
    fc.array(
      fc.record({
        tenant: one('a', 'a', 'a', 'b'),
        user: fc.oneof({ weight: 20, arbitrary: fc.nat(persons).map((n) => `u${n}`) }, fc.constant(null)),
        day: fc.nat(days).map((n) => `2026-03-${String(3 + 5 * n).padStart(2, '0')}`),
        facet: one('fire1', 'fire1', 'fire1', 'fire2', 'fire', 'water3', '7', '*', null),
        mode: one('talk', 'talk', 'talk', 'walk', null),
        safety: one('none', 'none', 'none', 'none', 'none', 'elevated', 'critical', null),
        confidence: fc.option(
          fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
          { nil: null },
        ),
        latency: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null }),
      }),
      { minLength: 20, maxLength: 250, size: 'max' },
    ),
  );
const settings = fc.record({
  k: fc.integer({ min: 5, max: 9 }),
  timeStep: one('day' as const, 'week' as const, 'month' as const),
  coarsening: fc.shuffledSubarray([...COARSENING_STEPS]),
  fields: fc.subarray(['facet', 'mode', 'safety_level', 'confidence', 'latency_ms'] as const, { minLength: 1 }),
});

let world: ResearchFixture;

beforeAll(async () => {
  world = await openResearch();
});
afterAll(() => world.close());

const persons = (cells: readonly Cell[]): number => new Set(cells.flatMap((cell) => cell.persons)).size;

/** Places of these cells where fewer than k persons are not shown although others are. */
function tellingPlaces(cells: readonly Cell[], k: number, place: (cell: Cell) => string, step: number): string[] {
  return [...grouped(cells, place)].flatMap(([name, inside]) => {
    const shown = inside.filter((cell) => cell.step !== null && cell.step <= step);
    const rest = persons(inside.filter((cell) => !shown.includes(cell)));
    return shown.length > 0 && rest > 0 && rest < k ? [`${name}: ${rest}`] : [];
  });
}

function family(facet: string): string {
  return facet.replace(/\d+$/, '') || facet;
}

function labelOf({ facet, mode, safety_level }: Cell, level: ReturnType<typeof levelsOf>[number]): string {
  const [how, anyMode, anySafety] = level;
  const shownFacet = how === 'exact' ? facet : how === 'family' ? family(facet) : '*';
  return `${shownFacet}/${anyMode ? '*' : mode}/${anySafety ? '*' : safety_level}`;
}

it('groups are of k persons, and what is left out of a place is nobody, k persons or all', async () => {
  await fc.assert(
    fc.asyncProperty(traces, settings, async (population, changes) => {
      await world.fill(population);
      const request: ReleaseRequest = asking(changes);
      const cells = await world.db.asOwner(
        async (sql) => {
          await workOut(sql, request, Buffer.alloc(32, 3));
          return sql.query<Cell>(CELLS);
        },
        { maintenance: true },
      );
      const { k } = request;
      const levels = levelsOf(request.coarsening);
      const shown = cells.filter(({ step }) => step !== null);
      const small = [...grouped(shown, (cell) => `${cell.tenant_id} ${cell.at} ${cell.shown ?? ''}`)].filter(
        ([, group]) => persons(group) < k,
      );
      expect(small).toEqual([]);
      for (const cell of shown) {
        const level = levels[cell.step ?? 0];
        expect(level && labelOf(cell, level)).toBe(cell.shown);
      }
      for (const [step, level] of levels.entries())
        expect(tellingPlaces(cells, k, (cell) => `${cell.tenant_id} ${cell.at} ${labelOf(cell, level)}`, step)).toEqual(
          [],
        );
      const last = levels.length;
      for (const place of [(cell: Cell) => `${cell.tenant_id} ${cell.at}`, (cell: Cell) => cell.tenant_id, () => 'all'])
        expect(tellingPlaces(cells, k, place, last)).toEqual([]);
    }),
    { numRuns: runs(40) },
  );
}, 300_000);

it('released rows are in groups of k persons, their other values are shared by k, and nothing of the source is in them', async () => {
  await fc.assert(
    fc.asyncProperty(traces, settings, async (population, changes) => {
      await world.fill(population);
      const request: ReleaseRequest = asking(changes);
      const made = await world
        .desk()
        .make(admin, request)
        .catch((error: unknown) => error);
      if (made instanceof Error) {
        expect(made).toMatchObject({ code: 'nothing_to_release' });
        return;
      }
      const rows = await world.rows<Record<string, unknown>>('select * from consciousness.research_release_traces');
      expect(rows).not.toEqual([]);
      for (const by of [
        ['tenant_id', 'created_at', 'facet', 'mode', 'safety_level'],
        ['tenant_id', 'confidence'],
        ['tenant_id', 'latency_ms'],
      ]) {
        const groups = grouped(
          rows.filter((row) => by.length > 2 || row[by[1] ?? ''] !== null),
          (row) => JSON.stringify(by.map((name) => row[name])),
        );
        const small = [...groups].filter(
          ([, group]) => new Set(group.map((row) => row['anonymized_user_id'])).size < request.k,
        );
        expect(small).toEqual([]);
      }
      for (const name of ['facet', 'mode', 'safety_level', 'confidence', 'latency_ms'] as const)
        if (!request.fields.includes(name)) expect(new Set(rows.map((row) => row[name]))).toEqual(new Set([null]));
      const [left] = await world.rows<{ n: number }>(
        `select count(*) as n from consciousness.research_release_traces as r
         join consciousness.consciousness_traces as t on t.id = r.id or t.user_id = r.anonymized_user_id`,
      );
      expect(left?.n).toBe(0);
    }),
    { numRuns: runs(25) },
  );
}, 300_000);
