import { lesson, openSchools, type Schools } from '../support/schools.js';

const PATH = 'classroom/xapi/statements';
const OWN = 'urn:tessera:xapi:';
const version = { 'x-experience-api-version': '1.0.3' };
const ids = ['8f7c6f4e-0c6b-4d7e-9a3c-2b1f0e9d8c7b', '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'];
const at = new Date(Date.now() - 60_000).toISOString();

const statement = (changes: object = {}): object => ({
  actor: { account: { homePage: 'https://school.example', name: 'p-4711' } },
  verb: { id: 'http://activitystrea.ms/schema/1.0/join', display: { en: 'joined' } },
  object: { id: 'https://school.example/sessions/ses_1' },
  context: { platform: 'tablet-12', extensions: { [`${OWN}sequence`]: 1, [`${OWN}member_count`]: 4 } },
  timestamp: at,
  ...changes,
});
const numbered = (sequence: number, more: object = {}): object => ({
  context: { platform: 'tablet-12', extensions: { [`${OWN}sequence`]: sequence, ...more } },
});

let schools: Schools;

beforeAll(async () => {
  schools = await openSchools();
  const { status } = await schools.service('classroom/events', { events: [lesson('north', 'ses_1')] });
  expect(status).toBe(200);
}, 120_000);

afterAll(() => schools.close(), 60_000);

const send = (body: object, headers: Record<string, string> = version) => schools.service(PATH, body, 'POST', headers);
const stored = (): Promise<object[]> =>
  schools.rows(
    `select school_id, id, session_id, event_type, participant_id, teacher_id, sender_id, sequence, position, payload
     from classroom.session_events order by position`,
  );

it('statements become events of their session and school; sent again they are the same', async () => {
  for (const _again of [1, 2]) {
    const one = await send(statement({ id: ids[0] }));
    expect([one.status, JSON.parse(one.text), one.headers.get('x-experience-api-version')]).toEqual([
      200,
      [ids[0]],
      '1.0.3',
    ]);
    const both = await send([statement({ id: ids[0] }), statement({ id: ids[1], ...numbered(2) })], {
      'x-experience-api-version': '2.0.0',
    });
    expect([both.status, JSON.parse(both.text), both.headers.get('x-experience-api-version')]).toEqual([
      200,
      ids,
      '2.0.0',
    ]);
  }
  const [first, second, ...more] = await stored();
  expect([first, more]).toEqual([
    {
      school_id: 'north',
      id: ids[0],
      session_id: 'ses_1',
      event_type: 'member_join',
      participant_id: 'p-4711',
      teacher_id: null,
      sender_id: 'tablet-12',
      sequence: 1,
      position: 1,
      payload: { member_count: 4 },
    },
    [],
  ]);
  expect(second).toMatchObject({ id: ids[1], sequence: 2, position: 2, payload: null });
});

it('a bad statement never loses the good ones, and is told by its position without what it held', async () => {
  const canary = 'mia.canary@example.com';
  const answer = await send([
    statement({ actor: { mbox: `mailto:${canary}` } }),
    statement({ ...numbered(3) }),
    statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/passed' }, object: { id: canary } }),
    statement({ ...numbered(4, { [`${OWN}student_name`]: 'Mia Canary' }) }),
    statement({ ...numbered(1), id: 'b2d6a1c4-3c1c-4c9a-8d2e-7a9f1b2c3d4e' }),
    statement({ object: { id: 'https://school.example/sessions/ses_none' }, ...numbered(5) }),
    statement({ ...numbered(6), timestamp: '2020-01-01T00:00:00Z' }),
  ]);
  const { data } = JSON.parse(answer.text) as {
    data: { accepted: number; errors: { index: number; code: string; detail: string }[] };
  };
  expect([answer.status, data.accepted, answer.headers.get('x-experience-api-version')]).toEqual([207, 1, '1.0.3']);
  expect(data.errors.map(({ index, code }) => [index, code])).toEqual([
    [0, 'contact_data'],
    [2, 'unknown_verb'],
    [3, 'unlisted_key'],
    [4, expect.any(String)],
    [5, expect.any(String)],
    [6, 'too_old'],
  ]);
  expect(data.errors.map(({ detail }) => detail).join(' ')).toMatch(/payload\.student_name/);
  expect(answer.text).not.toMatch(/canary/i);
  expect(await stored()).toHaveLength(3);
  const none = await send([statement({ actor: { openid: 'https://canary.example' } })]);
  expect([none.status, none.text]).toEqual([422, expect.not.stringContaining('canary.example')]);
});

it('the version is needed, the caller must be one who sends, and the body statements', async () => {
  for (const odd of ['', '0.95', '1.1.0', '3.0.0', 'x']) {
    const refused = await send(statement(), { 'x-experience-api-version': odd });
    expect([refused.status, refused.headers.get('x-experience-api-version'), refused.text]).toEqual([
      400,
      '1.0.3',
      expect.stringContaining('"limit":["1.0.x","2.0.x"]'),
    ]);
  }
  expect((await send(statement(), {})).status).toBe(400);
  const member = await schools.memberOf('north');
  expect((await member(PATH, statement(), 'POST', version)).status).toBe(403);
  const text = await fetch(`${schools.server.url}/api/v1/${PATH}`, {
    method: 'POST',
    body: '[]',
    headers: { 'content-type': 'application/json', ...version },
  });
  expect(text.status).toBe(401);
  expect([(await send([])).status, (await send([])).text]).toEqual([200, '[]']);
});

it('a student who was erased does not come back by a statement', async () => {
  expect((await schools.admin('classroom/subjects/p-9', undefined, 'DELETE')).status).toBe(200);
  const actor = { account: { homePage: 'https://school.example', name: 'p-9' } };
  const answer = await send([statement({ actor, ...numbered(7) })]);
  expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('subject_erased')]);
  expect(answer.text).not.toContain('p-9');
});
