import { gzipSync } from 'node:zlib';
import type { Random } from './random.js';
import type { Schema } from './operations.js';
import { hostile, numbers } from './values.js';

/** A body with the headers that say, rightly or not, what it is. */
export interface Body {
  readonly bytes: Buffer;
  readonly type: string | null;
  readonly encoding?: string;
}

/** Stands for JSON that no value of JavaScript is written as. */
const rawMark = '\u0001raw:';

const rawJson: readonly string[] = [
  ...numbers.filter((text) => /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/.test(text)),
  '"\\u0000"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"a":1,"a":2}',
  '{"\\u0000":1}',
  `${'['.repeat(33)}${']'.repeat(33)}`,
  `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
  `[${'0,'.repeat(2_000)}0]`,
];

/** A value that the schema allows. */
export function fitting(random: Random, schema: Schema): unknown {
  if (schema.enum !== undefined) return random.pick(schema.enum);
  if (schema.anyOf !== undefined) return fitting(random, random.pick(schema.anyOf));
  if (schema.format === 'date-time') return new Date(Date.now() - random.below(3_600_000)).toISOString();
  const [type = 'string'] = [schema.type ?? []].flat();
  switch (type) {
    case 'object':
      if (schema.properties === undefined) return schema.example ?? {};
      return Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [name, fitting(random, property)]),
      );
    case 'array':
      return Array.from({ length: 1 + random.below(3) }, () => fitting(random, schema.items ?? {}));
    case 'integer':
    case 'number':
      return random.pick([schema.minimum ?? 0, schema.maximum ?? 100, schema.example ?? 1]);
    case 'boolean':
      return random.chance(0.5);
    default:
      return random.chance(0.5) ? (schema.example ?? 'x') : `x${random.below(1_000_000)}`;
  }
}

function strange(random: Random): unknown {
  return random.chance(0.4)
    ? `${rawMark}${random.pick(rawJson)}`
    : random.pick<unknown>([hostile(random), null, true, -1, 0.5, [], {}, [[]], { a: {} }, 9e15, hostile(random)]);
}

/** The value with one place in it made strange. */
function bent(random: Random, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || random.chance(0.1)) return strange(random);
  if (Array.isArray(value)) {
    const at = random.below(value.length + 1);
    return value.length === 0
      ? [strange(random)]
      : value.map((item: unknown, place) => (place === at ? bent(random, item) : item));
  }
  const entries: [string, unknown][] = Object.entries(value);
  if (random.chance(0.15)) return Object.fromEntries([...entries, [hostile(random), strange(random)]]);
  const at = random.below(entries.length);
  if (random.chance(0.15)) return Object.fromEntries(entries.filter((_, place) => place !== at));
  return Object.fromEntries(entries.map(([name, one], place) => [name, place === at ? bent(random, one) : one]));
}

function written(value: unknown): string {
  const text = JSON.stringify(value);
  return text.replace(/"\\u0001raw:((?:[^"\\]|\\.)*)"/g, (_, inner: string) => String(JSON.parse(`"${inner}"`)));
}

const damages: readonly ((random: Random, text: string) => Buffer)[] = [
  (random, text) => Buffer.from(text.slice(0, random.below(text.length + 1))),
  (_, text) => Buffer.from(`${text}${text}`),
  (_, text) => Buffer.from(`\ufeff${text}`),
  (_, text) => Buffer.from(text, 'utf16le'),
  (_, text) => Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xc0, 0xaf, 0xff])]),
  (_, text) => Buffer.from(`${text}\u0000`),
  (_, text) => Buffer.from(text.replaceAll('"', "'")),
  (_, text) => Buffer.from(text.replace(/"(\w+)":/, (name) => `${name}1,${name}`)),
  (_, text) => Buffer.from(text.replace('{', '{"__proto__":{"role":"admin"},')),
  (_, text) => Buffer.from(`[${text}]`),
  (_, text) => Buffer.from(`"${text.replaceAll('"', '')}"`),
  () => Buffer.from(''),
  () => Buffer.from('null'),
  () => Buffer.from('NaN'),
  () => Buffer.from('{"events":NaN}'),
  () => Buffer.from('['.repeat(60_000)),
  () => Buffer.from(`{"events":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`),
  () => Buffer.from(`{"requests":[${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}]}`),
  () => Buffer.from(`{${Array.from({ length: 3_000 }, (_, at) => `"k${at}":${at}`).join(',')}}`),
  () => Buffer.from(`{"events":[${'{},'.repeat(2_000)}{}]}`),
  () => Buffer.from(`{"requests":[${'{},'.repeat(50)}{}]}`),
  () => Buffer.from(`{"x":"${'y'.repeat(66_000)}"}`),
];

const lineEnds = ['\n', '\r\n', '\r', '\n\n', '\u2028', '\n\u0000\n', ' \n\t'];

function lines(random: Random, value: unknown): Buffer {
  const items = (value as { readonly events?: unknown } | null)?.events;
  const list = Array.isArray(items) ? items : [value];
  const text = list.map((item) => `${written(item)}${random.pick(lineEnds)}`).join('');
  const bytes = Buffer.from(random.chance(0.2) ? text.trimEnd() : text);
  if (random.chance(0.1)) return Buffer.concat([bytes, Buffer.from([0xff, 0xfe, 0x0a])]);
  return random.chance(0.03) ? Buffer.concat([bytes, Buffer.alloc(1_100_000, 'x')]) : bytes;
}

const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'Application/JSON;;',
  'application/x-ndjson',
  'application/problem+json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/json, text/html',
  '/',
  '*/*',
  'x'.repeat(300),
];

/** A body for a schema: mostly one place is wrong, sometimes nothing, sometimes all of it. */
export function bodyFor(random: Random, schema: Schema, allowed: readonly string[]): Body {
  const value = random.chance(0.3) ? fitting(random, schema) : bent(random, fitting(random, schema));
  const isNdjson = allowed.includes('application/x-ndjson') && random.chance(0.35);
  const text = written(value);
  const damage = random.chance(0.2) ? random.pick(damages) : undefined;
  const bytes = isNdjson ? lines(random, value) : (damage?.(random, text) ?? Buffer.from(text));
  const right = isNdjson ? 'application/x-ndjson' : 'application/json';
  const type = random.chance(0.08) ? random.pick([...types, null]) : right;
  if (random.chance(0.03))
    return { bytes: gzipSync(bytes), type, encoding: random.pick(['gzip', 'br', 'GZIP', 'zstd, gzip']) };
  return random.chance(0.01)
    ? { bytes, type, encoding: random.pick(['identity', 'deflate', '', 'x']) }
    : { bytes, type };
}
