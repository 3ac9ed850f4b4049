import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type HttpReceiver, startHttpReceiver } from '@tessera/testing';
import { Alerting, LOOPBACK } from './support/alerting.js';

let alerting: Alerting;
let slack: HttpReceiver;

beforeAll(async () => {
  alerting = await Alerting.open();
  slack = await startHttpReceiver({ status: 200, body: 'ok' });
}, 60_000);
afterAll(async () => {
  await alerting.close();
  await slack.stop();
});

/** Every object of a JSON value. */
const objectsOf = (value: unknown): Record<string, unknown>[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Record<string, unknown>]), ...Object.values(value).flatMap(objectsOf)];

test.each([
  '<!channel> help',
  '<@U012AB3CD>',
  '<https://evil.example|click>',
  'a & b < c',
  '&lt;!here&gt;',
  'long '.repeat(39),
])('a rule named %j notifies nobody and links nowhere', async (name) => {
  const before = slack.received.length;
  alerting.start({ allow: LOOPBACK });
  await alerting.notify(
    await alerting.incident({ slack: [`${slack.url}/services/T0/B0/secret`] }, { name }),
    'firing',
    {
      metric: name,
      value: 3,
      unit: 'percent',
      condition: 'between',
      threshold: 1,
      threshold_upper: 2,
    },
  );
  await alerting.settled();
  const [request] = slack.received.slice(before);
  const body = JSON.parse(request?.body ?? '{}') as { text: string; blocks: object[] };
  // Only & < > make markup, and each is an entity: the text can be read back.
  expect(body.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
  expect(body.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toContain(
    name.trim().slice(0, 100),
  );
  const texts = objectsOf(body.blocks).filter(({ text }) => typeof text === 'string');
  expect(texts.length).toBeGreaterThan(4);
  expect(texts.map(({ type }) => type)).toEqual(texts.map(() => 'plain_text'));
  expect(texts.every(({ text }) => String(text).length <= 2_000)).toBe(true);
  expect(texts.map(({ text }) => text)).toContain('Condition: between 1 % and 2 %');
  const header = objectsOf(body.blocks).find(({ type }) => type === 'header');
  expect((header?.['text'] as { text: string }).text.length).toBeLessThanOrEqual(150);
  expect(request?.headers['webhook-signature']).toBeUndefined();
  await alerting.stopWorkers();
});
