import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { classroomAnalytics } from '../../src/index.js';
import { event, lately, openSchool, type School, session } from '../support/school.js';

let school: School;

beforeAll(async () => {
  school = await openSchool();
  await school.send(session('north', 'n1'));
});

afterAll(() => school.close());

/** What may say who somebody is: the school's own title of a session, and who teaches it. */
const NAMING = ['title', 'teacher_id'];

/**
 * Texts that are no words of anybody's: ids, which are codes, and words of lists. A column that is new is in neither until somebody
 * has thought about it.
 */
const CODES = {
  school_id: 'the id of the school',
  id: 'a code without spaces and @, or a UUID',
  session_id: 'a code without spaces and @',
  group_id: 'a code without spaces and @',
  sender_id: 'a code without spaces and @',
  participant_id: 'a code without spaces and @, the school’s own',
  status: 'a word of a list',
  event_type: 'a word of a list',
  metric_name: 'a word of a list',
  payload: 'keys of a list, with counts, codes and ids alone',
} as const;

/** Words of the engine's own, and those of an administrator about a rule. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  grain: ['events_by_type', 'session_quality', 'group_work', 'education', 'system_health'],
  reason: ['retention_rules'],
  decided_by: ['retention_rules'],
};

const isText = ({ type }: { readonly type: string }): boolean => ['text', 'jsonb', 'text[]'].includes(type);

/** A row of each source that is taken as it stands. */
const good: Readonly<Record<string, () => object>> = {
  classroom_sessions: () => session('north', randomUUID(), { title: 'Fractions' }),
  student_groups: () => ({ source: 'student_groups', id: randomUUID(), session_id: 'n1' }),
  session_metrics: () => ({ source: 'session_metrics', id: randomUUID(), session_id: 'n1', measured_at: lately() }),
  group_metrics: () => ({
    source: 'group_metrics',
    id: randomUUID(),
    group_id: 'g1',
    session_id: 'n1',
    measured_at: lately(),
  }),
  educational_metrics: () => ({
    source: 'educational_metrics',
    id: randomUUID(),
    session_id: 'n1',
    metric_name: 'prompts_used',
    metric_value: 1,
    measured_at: lately(),
  }),
  system_health_samples: () => ({
    source: 'system_health_samples',
    school_id: 'north',
    id: randomUUID(),
    sampled_at: lately(),
  }),
  session_events: () => event('n1', randomUUID(), 1, { event_type: 'member_join' }),
};

const texts = classroomAnalytics.sources.flatMap(({ name, columns }) =>
  Object.entries(columns)
    .filter(([, column]) => isText(column) || column.type === 'uuid')
    .map(([column]) => [name, column] as const),
);

describe('no column takes a name or contact data', () => {
  test.each(Object.entries(good))('a row of %s is taken', async (_source, row) => {
    expect(await school.send(row())).toEqual({ accepted: 1, duplicates: 0, errors: [] });
  });

  test.each(texts.filter(([, column]) => !NAMING.includes(column)))('%s.%s', async (source, column) => {
    for (const said of ['Mia Canary', 'mia.canary@example.com', '+49 170 1234567', { name: 'Mia Canary' }]) {
      const report = await school.send({ school_id: 'north', ...good[source]?.(), [column]: said });
      expect(report).toMatchObject({ accepted: 0, duplicates: 0 });
      expect(report.errors[0]?.detail).toContain(column);
    }
  });

  test('every text that the module keeps is one of these', async () => {
    const columns = await school.rows<{ relation: string; name: string }>(
      `select c.relname as relation, a.attname as name from pg_class as c
       join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'classroom'::regnamespace and c.relkind in ('r', 'p')
           and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'json'::regtype, 'text[]'::regtype, 'varchar'::regtype, 'bytea'::regtype)
           and c.relname not like 'migration%' and a.attname <> 'for_store'
       order by 1, 2`,
    );
    const known = new Set([...NAMING, ...Object.keys(CODES)]);
    const others = columns.filter(
      ({ relation, name }) => !known.has(name) && ELSEWHERE[name]?.includes(relation) !== true,
    );
    expect(others).toEqual([]);
    const named = columns
      .filter(({ name }) => NAMING.includes(name))
      .map(({ relation, name }) => `${relation}.${name}`);
    expect(named).toEqual([
      'classroom_sessions.teacher_id',
      'classroom_sessions.title',
      // Until the next refresh.
      'classroom_sessions_log.teacher_id',
      'session_events.teacher_id',
      'session_events_log.teacher_id',
      'session_hours.teacher_id',
    ]);
  });
});
