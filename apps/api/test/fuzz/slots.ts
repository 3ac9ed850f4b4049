import { fitting } from './bodies.js';
import { isHeavy, type Operation, pathWith, type Schema } from './operations.js';
import { Random } from './random.js';
import type { WireRequest } from './request.js';
import { percent } from './values.js';

/** One place of a request that a string can be put into. */
export interface Slot {
  readonly name: string;
  readonly heavy: boolean;
  readonly with: (text: string) => WireRequest;
}

/** Headers that the server reads, besides those of the document. */
const headersRead = [
  'accept',
  'authorization',
  'content-type',
  'content-encoding',
  'x-request-id',
  'if-none-match',
  'host',
  'origin',
];

/** Values of headers are bytes without controls: what cannot be sent is left out. */
function headerValue(text: string): string {
  return Buffer.from(text.replace(/\p{Cc}/gu, ' ')).toString('latin1');
}

function plain(operation: Operation, target = pathWith(operation)): WireRequest {
  const body = operation.body === null ? null : Buffer.from(JSON.stringify(example(operation.body.schema)));
  return {
    method: operation.method,
    target,
    headers: body === null ? [] : [['content-type', 'application/json']],
    body,
  };
}

function example(schema: Schema): unknown {
  return schema.example ?? fitting(new Random(1), schema);
}

/** The value once for each text or list in it, with the string in that place; names of fields are places as well. */
function places(value: unknown, path = ''): readonly (readonly [path: string, put: (text: string) => unknown])[] {
  if (value === null || typeof value !== 'object') return [[path, (text) => text]];
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.flatMap((item, at) =>
      places(item, `${path}[${at}]`).map(([name, put]) => [name, (text: string) => list.with(at, put(text))] as const),
    );
  }
  const inner = Object.entries(value).flatMap(([key, item]) =>
    places(item, `${path}.${key}`).map(
      ([name, put]) => [name, (text: string) => ({ ...value, [key]: put(text) })] as const,
    ),
  );
  return [...inner, [`${path}.<name>`, (text: string) => ({ ...value, [text]: text })]];
}

/** One valid body for each kind of item that the schema knows. */
function bodiesOf(schema: Schema): readonly unknown[] {
  const [list] = Object.entries(schema.properties ?? {}).filter(([, property]) => property.items?.anyOf !== undefined);
  if (list === undefined) return [example(schema)];
  const [name, { items }] = list;
  return (items?.anyOf ?? []).map((item) => ({ [name]: [fitting(new Random(2), item)] }));
}

/** Every place of an operation: parameters in query, path and headers, and fields of its body. */
function slotsOf(operation: Operation): readonly Slot[] {
  const { parameters, body, method } = operation;
  const named = (place: string, put: (text: string) => WireRequest): Slot => ({
    name: `${method} ${operation.path} ${place}`,
    heavy: isHeavy(operation),
    with: put,
  });
  const headers = new Set([
    ...headersRead,
    ...parameters.filter((one) => one.in === 'header').map(({ name }) => name.toLowerCase()),
  ]);
  return [
    ...parameters
      .filter((one) => one.in === 'query')
      .map(({ name }) =>
        named(`?${name}`, (text) => plain(operation, `${pathWith(operation)}?${name}=${percent(text)}`)),
      ),
    ...parameters
      .filter((one) => one.in === 'path')
      .map(({ name }) =>
        named(`{${name}}`, (text) => plain(operation, pathWith(operation, { [name]: percent(text) }))),
      ),
    named('?<name>', (text) => plain(operation, `${pathWith(operation)}?${percent(text)}=1`)),
    ...[...headers].map((name) =>
      named(`${name}:`, (text) => {
        const made = plain(operation);
        const others = made.headers.filter(([other]) => other !== name);
        return { ...made, headers: [...others, [name, headerValue(text)]] };
      }),
    ),
    ...bodiesOf(body?.schema ?? {}).flatMap((value) =>
      body === null
        ? []
        : places(value).map(([path, put]) =>
            named(`body${path}`, (text) => ({ ...plain(operation), body: Buffer.from(JSON.stringify(put(text))) })),
          ),
    ),
  ];
}

/** Every place of every operation that a string can be put into. */
export function allSlots(operations: readonly Operation[]): readonly Slot[] {
  return operations.flatMap(slotsOf);
}

/** One call of ingest with an item for each string, in some field of some source. */
export function eventsOf({ path, body }: Operation, texts: readonly string[], random: Random): WireRequest {
  const [list] = Object.values(body?.schema.properties ?? {});
  const events = texts.map((text) => {
    const item = fitting(random, random.pick(list?.items?.anyOf ?? [list?.items ?? {}]));
    const [, put] = random.pick(places(item));
    return put(text);
  });
  const bytes = Buffer.from(JSON.stringify({ events }));
  return { method: 'POST', target: path, headers: [['content-type', 'application/json']], body: bytes };
}

/** One batch whose parts carry a string each, in a parameter of some read; asks nothing that would not be a read. */
export function batchOf(operations: readonly Operation[], texts: readonly string[], random: Random): WireRequest {
  const reads = operations.filter(({ method, parameters }) => method === 'GET' && parameters.length > 0);
  const requests = texts.map((text, at) => {
    const read = random.pick(reads);
    const { name, in: place } = random.pick(read.parameters.filter((one) => one.in !== 'header'));
    const path =
      place === 'path' ? pathWith(read, { [name]: percent(text) }) : `${pathWith(read)}?${name}=${percent(text)}`;
    // Every tenth path is the string itself.
    return at === 9 ? { id: text.slice(0, 100), path: text } : { id: String(at), path };
  });
  const body = Buffer.from(JSON.stringify({ requests }));
  return { method: 'POST', target: '/api/v1/batch', headers: [['content-type', 'application/json']], body };
}
