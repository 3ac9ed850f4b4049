import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { itemSchema } from '@tessera/module-kit';
import { sessionEvents } from '../../src/classroom.events.js';
import { classroomTenant } from '../../src/classroom.tenant.js';
import { event, openSchool, type School, session } from '../support/school.js';

let school: School;
let sequence = 0;

beforeAll(async () => {
  school = await openSchool();
  await school.send(session('north', 'n1'));
});

afterAll(() => school.close());

/** What becomes of an event of a type with a payload: its codes and details. */
async function tried(event_type: string, payload: unknown, changes: object = {}): Promise<string[]> {
  sequence += 1;
  const { errors } = await school.send(event('n1', 'x', sequence, { event_type, payload, ...changes }));
  return errors.map(({ code, detail }) => `${code} ${detail}`);
}

const good: Readonly<Record<string, object>> = {
  configured: { group_count: 4, expected_students: 20, planned_duration_minutes: 45 },
  started: { group_count: 4, student_count: 19 },
  leader_ready: { group_id: 'grp_1' },
  member_join: { group_id: 'grp_1', member_count: 3, reason: 'late' },
  member_leave: { group_id: 'grp_1', member_count: 2, reason: 'network_lost' },
  ended: { group_count: 4, duration_minutes: 44, reason: 'bell' },
};

test.each(Object.entries(good))(
  '%s takes its keys, each alone, none at all, and no key of another',
  async (type, payload) => {
    for (const [key, value] of Object.entries(payload)) expect(await tried(type, { [key]: value })).toEqual([]);
    for (const taken of [payload, {}, null, undefined]) expect(await tried(type, taken)).toEqual([]);
    const own = Object.keys(payload);
    const foreign = [...new Set(Object.values(good).flatMap(Object.keys))].filter((key) => !own.includes(key));
    for (const key of foreign) {
      expect(await tried(type, { ...payload, [key]: 1 })).toEqual([
        `unlisted_key payload.${key}: is not a key that ${type} may carry (limit "${own.join(', ')}")`,
      ]);
    }
  },
);

test.each([
  [{ student_name: 'Mia Canary' }, 'unlisted_key payload.student_name'],
  [{ email: 'mia.canary@example.com' }, 'unlisted_key payload.email'],
  [{ group_id: 'Mia Canary' }, 'invalid payload.group_id'],
  [{ group_id: 'canary@example.com' }, 'invalid payload.group_id'],
  [{ group_id: { name: 'Mia Canary' } }, 'invalid payload.group_id'],
  [{ member_count: 'Mia Canary' }, 'invalid payload.member_count'],
  [{ member_count: -1 }, 'invalid payload.member_count'],
  [{ member_count: 1.5 }, 'invalid payload.member_count'],
  [{ reason: 'Mia Canary' }, 'invalid payload.reason'],
  [{ reason: 'x'.repeat(41) }, 'invalid payload.reason'],
  [{ group_id: 'Canary'.repeat(1000) }, 'invalid payload:'],
  [{ __proto__: null, constructor: 'Canary' }, 'unlisted_key payload.constructor'],
  [['Mia Canary'], 'invalid payload:'],
  ['Mia Canary', 'invalid payload:'],
  [{ group_id: 'g\u0000Canary' }, 'invalid payload:'],
])('a payload of %j is refused, and nothing of it is told', async (payload, said) => {
  for (const op of ['insert', 'update']) {
    const [answer = ''] = await tried('member_join', payload, { op });
    expect(answer.startsWith(said)).toBe(true);
    expect(answer).not.toMatch(/canary/i);
  }
});

test('a participant is a code, in events about one alone', async () => {
  expect(await tried('member_join', null, { participant_id: 'p-4711' })).toEqual([]);
  expect(await tried('member_leave', null, { participant_id: 'p-4711' })).toEqual([]);
  expect(await tried('started', null, { participant_id: 'p-4711' })).toEqual([
    'invalid participant_id: may be given with a event_type of member_join or member_leave only (limit ["member_join","member_leave"])',
  ]);
  for (const participant_id of ['Mia Canary', 'canary@example.com', 'a\tcanary', 'x'.repeat(65)]) {
    const [answer = ''] = await tried('member_join', null, { participant_id });
    expect(answer).toMatch(/^invalid participant_id: must/);
    expect(answer).not.toMatch(/canary/i);
  }
});

test('a column that there is none of is named, its value is not told', async () => {
  const [answer = ''] = await tried('started', null, { student_name: 'Mia Canary' });
  expect(answer).toMatch(/^unknown_field student_name: is not a column of this source \(limit /);
  expect(answer).not.toContain('Canary');
});

test('OpenAPI shows the keys, what each may hold and which events may have it', () => {
  const { properties, required } = itemSchema(sessionEvents, classroomTenant) as {
    properties: Record<string, { description: string; properties?: Record<string, object> }>;
    required: string[];
  };
  expect(properties['payload']).toMatchObject({ type: ['object', 'null'], additionalProperties: false });
  expect(Object.keys(properties['payload']?.properties ?? {}).sort()).toEqual(
    [...new Set(Object.values(good).flatMap(Object.keys))].sort(),
  );
  expect(properties['payload']?.properties?.['group_id']).toMatchObject({
    type: 'string',
    description: expect.stringContaining('with leader_ready, member_join, member_leave'),
  });
  expect(properties['payload']?.description).toContain('leader_ready: group_id;');
  expect(properties).not.toHaveProperty('position');
  expect(required).not.toContain('school_id');
  expect(properties['school_id']?.description).toContain('that of its classroom_sessions where it is left out');
});
