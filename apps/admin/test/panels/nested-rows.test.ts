import type { Answer, Meta } from '../../src/api/batch.js';
import { nestedRows } from '../../src/panels/nested-rows.js';
import { panel, route } from '../support/module.js';

const answer = (row: Record<string, unknown>): Answer => ({ ok: true, rows: [row], single: true, meta: {} as Meta });
const hours = {
  type: 'array',
  description: '',
  nullable: false,
  fields: { n: { type: 'integer', description: '', nullable: true } },
} as const;
const read = (x: string | undefined, y: readonly string[]) => ({
  panel: panel('today', { y, ...(x === undefined ? {} : { x }) }),
  route: route('today', { fields: { hourly: hours } }),
  path: 'garden/today',
  fit: 'asked' as const,
  compared: false,
});

it('a panel whose fields lead into a list draws the list', () => {
  const given = {
    read: read('hourly.hour', ['hourly.n']),
    answer: answer({
      hourly: [
        { hour: 'a', n: 1 },
        { hour: 'b', n: 2 },
      ],
    }),
  };
  const drawn = nestedRows(given);
  expect(drawn.read.panel).toMatchObject({ x: 'hour', y: ['n'] });
  expect(drawn.read.route?.fields).toEqual(hours.fields);
  expect(drawn.answer).toMatchObject({
    single: false,
    rows: [
      { hour: 'a', n: 1 },
      { hour: 'b', n: 2 },
    ],
  });
});

it('fields of an object, and plain ones, stay where they are', () => {
  const given = { read: read(undefined, ['recent.n']), answer: answer({ recent: { n: 1 } }) };
  expect(nestedRows(given)).toEqual(given);
  const plain = { read: read('hour', ['n']), answer: answer({ hour: 'a', n: 1 }) };
  expect(nestedRows(plain)).toEqual(plain);
  expect(nestedRows({ read: read('hourly.hour', ['hourly.n']), answer: undefined }).answer).toBeUndefined();
});
