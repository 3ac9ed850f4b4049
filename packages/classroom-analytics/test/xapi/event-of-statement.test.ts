import { describe, expect, test } from '@jest/globals';
import { eventOfStatement } from '../../src/xapi/event-of-statement.js';
import { mappedStatements } from '../../src/xapi/mapped-statements.js';
import { ACTIVITIES, OWN, VERBS } from '../../src/xapi/vocabulary.js';

const now = new Date('2026-03-29T08:20:00Z');
const id = '8f7c6f4e-0c6b-4d7e-9a3c-2b1f0e9d8c7b';
const account = (name: string): object => ({ account: { homePage: 'https://school.example', name } });
const session = { id: 'https://school.example/sessions/ses_0042' };
const verb = (name: string): object => ({ id: `${OWN}verb:${name}` });

const statement = (changes: object = {}): object => ({
  id,
  actor: account('p-4711'),
  verb: verb('member-join'),
  object: session,
  context: { platform: 'tablet-12', extensions: { [`${OWN}sequence`]: 17 } },
  timestamp: '2026-03-29T08:15:30Z',
  ...changes,
});

const item = (changes: object = {}): Readonly<Record<string, unknown>> =>
  eventOfStatement(statement(changes), now).item;
const fault = (changes: object): string => {
  try {
    return JSON.stringify(eventOfStatement(statement(changes), now).item);
  } catch (error) {
    return error instanceof Error ? `${(error as { code?: string }).code ?? ''} ${error.message}` : String(error);
  }
};

describe('a statement becomes an event', () => {
  test('with its id, session, person, sender, number and time', () => {
    expect(eventOfStatement(statement(), now)).toEqual({
      id,
      item: {
        source: 'session_events',
        id,
        session_id: 'ses_0042',
        teacher_id: null,
        event_type: 'member_join',
        participant_id: 'p-4711',
        sender_id: 'tablet-12',
        sequence: 17,
        event_time: '2026-03-29T08:15:30Z',
        payload: null,
      },
    });
  });

  test.each([...VERBS])('verb %s is %s', (iri, type) => {
    expect(item({ verb: { id: iri } })['event_type']).toBe(type);
  });

  test('who taught is the instructor, or the actor of the teacher’s own acts; a leader is nobody', () => {
    const who = (name: string, context: object = {}): unknown[] => {
      const { teacher_id, participant_id } = item({ verb: verb(name), actor: account('x-1'), context });
      return [teacher_id, participant_id];
    };
    expect(who('started')).toEqual(['x-1', null]);
    expect(who('leader-ready')).toEqual([null, null]);
    expect(who('member-leave', { instructor: account('tea_7') })).toEqual(['tea_7', 'x-1']);
    expect(who('ended', { instructor: account('tea_7') })).toEqual(['tea_7', null]);
  });

  test('the session is the extension, the registration, the object, or what the group is within', () => {
    const registration = '018f6c1e-7b1a-7c3d-9e2f-3a4b5c6d7e8f';
    const group = { id: 'urn:groups:grp_1', definition: { type: `${OWN}activity:group` } };
    const parent = { contextActivities: { parent: [session] } };
    expect(item({ context: { registration, extensions: { [`${OWN}session_id`]: 'ses_9' } } })['session_id']).toBe(
      'ses_9',
    );
    expect(item({ context: { registration } })['session_id']).toBe(registration);
    expect(item({ object: { id: 'https://school.example/sessions/ses%200042/' } })['session_id']).toBe('ses 0042');
    expect(item({ object: group, context: parent })).toMatchObject({
      session_id: 'ses_0042',
      payload: { group_id: 'grp_1' },
    });
    expect(fault({ object: group, context: {} })).toBe(
      'required context.registration: must name the session, as the object is a group',
    );
  });

  test('extensions and a duration are what else it says', () => {
    const extensions = {
      [`${OWN}group_count`]: 4,
      [`${OWN}reason`]: 'bell',
      [`${OWN}school_id`]: 'north',
      'https://other.example/x': 1,
    };
    expect(item({ verb: verb('ended'), context: { extensions }, result: { duration: 'PT44M20S' } })).toMatchObject({
      school_id: 'north',
      payload: { duration_minutes: 44, group_count: 4, reason: 'bell' },
    });
    expect(fault({ verb: verb('ended'), result: { duration: '44 minutes' } })).toMatch(/^invalid result\.duration: /);
  });
});

describe('order', () => {
  test('without a number a statement is a stream of its own', () => {
    expect(item({ context: { platform: 'tablet-12' } })).toMatchObject({ sender_id: `xapi:${id}`, sequence: 1 });
  });

  test('a number needs a sender, by extension or platform', () => {
    const extensions = { [`${OWN}sequence`]: 3 };
    expect(fault({ context: { extensions } })).toMatch(/^required context\.platform: must name the sender/);
    expect(
      item({ context: { platform: 'a', extensions: { ...extensions, [`${OWN}sender_id`]: 'b' } } })['sender_id'],
    ).toBe('b');
    for (const odd of [0, -1, 1.5, '3', null, 9_007_199_254_740_992])
      expect(fault({ context: { platform: 'a', extensions: { [`${OWN}sequence`]: odd } } })).toMatch(
        /^invalid context\.extensions\./,
      );
  });

  test('a statement without an id has one that its number gives, else a random one', () => {
    const made = (context: object): string => eventOfStatement(statement({ id: undefined, context }), now).id;
    const numbered = { platform: 'tablet-12', extensions: { [`${OWN}sequence`]: 17 } };
    expect(made(numbered)).toBe(made(numbered));
    expect(made(numbered)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(made(numbered)).not.toBe(made({ ...numbered, platform: 'tablet-13' }));
    expect(made({})).not.toBe(made({}));
    expect(eventOfStatement(statement({ id: id.toUpperCase() }), now).id).toBe(id);
  });

  test('without a timestamp it happened when it came', () => {
    expect(item({ timestamp: undefined })['event_time']).toBe(now.toISOString());
  });
});

describe('what is refused, without a word of what it held', () => {
  const canary = 'mia.canary@example.com';
  test.each([
    [{ actor: { mbox: `mailto:${canary}` } }, 'contact_data actor.mbox'],
    [{ actor: { ...account('p-1'), mbox: `mailto:${canary}` } }, 'contact_data actor.mbox'],
    [{ actor: { mbox_sha1sum: 'canary' } }, 'contact_data actor.mbox_sha1sum'],
    [{ actor: { openid: 'https://canary.example' } }, 'contact_data actor.openid'],
    [{ actor: { ...account('p-1'), name: 'Mia Canary' } }, 'contact_data actor.name'],
    [{ actor: { objectType: 'Group', member: [{ mbox: canary }] } }, 'contact_data actor.member[0].mbox'],
    [{ actor: { objectType: 'Group', ...account('canary') } }, 'invalid actor.objectType'],
    [{ context: { instructor: { name: 'Canary', ...account('t') } } }, 'contact_data context.instructor.name'],
    [{ context: { team: { member: [{ name: 'Canary' }] } } }, 'contact_data context.team.member[0].name'],
    [{ actor: { account: { homePage: 'https://canary.example' } } }, 'required actor.account.name'],
    [{ actor: 'canary' }, 'required actor'],
    [{ verb: { id: 'http://adlnet.gov/expapi/verbs/voided', display: { en: 'canary' } } }, 'unknown_verb verb.id'],
    [{ verb: 'canary' }, 'unknown_verb verb.id'],
    [{ object: { objectType: 'StatementRef', id: 'canary' } }, 'unknown_activity object.objectType'],
    [
      { object: { ...session, definition: { type: 'https://canary.example' } } },
      'unknown_activity object.definition.type',
    ],
    [{ object: { id: '%E0%A4%A' } }, 'invalid object.id'],
    [{ object: 'canary' }, 'required object'],
    [{ id: 'canary' }, 'invalid id'],
  ])('%j', (changes, said) => {
    const told = fault(changes);
    expect(told.startsWith(said)).toBe(true);
    expect(told).not.toMatch(/canary/i);
  });

  test('each by its position, and the good ones are mapped', () => {
    const bad = statement({ actor: { mbox: `mailto:${canary}` } });
    const { items, positions, ids, errors } = mappedStatements([bad, statement(), 'canary'], now);
    expect([items.length, positions, ids]).toEqual([1, [1], [id, id, null]]);
    expect(errors.map(({ index, code }) => [index, code])).toEqual([
      [0, 'contact_data'],
      [2, 'invalid'],
    ]);
    expect(() => mappedStatements('canary', now)).toThrow(expect.objectContaining({ status: 400 }));
  });

  test('the vocabulary is well formed', () => {
    for (const iri of [...VERBS.keys(), ...ACTIVITIES.keys()]) expect(iri).toMatch(/^(urn:tessera:xapi:|http:\/\/)/);
  });
});
