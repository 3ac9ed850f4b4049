import { bodyFor } from './bodies.js';
import { isHeavy, type Operation, type Parameter, pathWith } from './operations.js';
import { Random } from './random.js';
import type { WireRequest } from './request.js';
import { brokenEncodings, hostile, moments, numbers, onTheWire, percent, texts, zones } from './values.js';

/** What an earlier answer gave away; later requests give it back, whole or bent. */
export interface Keepsake {
  readonly target: string;
  readonly cursor: string | undefined;
  readonly etag: string | undefined;
}

/** Ids and tenants that exist, the caller's own and another's. */
export interface Known {
  readonly ids: readonly string[];
  readonly tenants: readonly string[];
}

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'];

const headerOddities: readonly (readonly [string, readonly string[]])[] = [
  [
    'accept',
    ['*/*', 'text/csv', 'application/x-ndjson', 'text/html', 'application/json;q=0', ';;;', 'x/y;q=2', ',', '*'],
  ],
  ['range', ['bytes=0-1', 'bytes=-1', 'bytes=9-1', 'items=0-', 'bytes=0-0,1-1,2-2', 'x']],
  ['host', ['', 'evil.example', '127.0.0.1:1', '[::1]', 'a b', 'x'.repeat(300), "'", '\u00ff']],
  ['accept-encoding', ['gzip', 'deflate', 'br', 'gzip;q=0', '*', 'identity;q=0', 'x'.repeat(500)]],
  ['x-request-id', ['ok-1', "'; select 1", '\u00fc', 'x'.repeat(200), '']],
  ['x-forwarded-for', ['127.0.0.1', '::', "1' or '1'='1"]],
  ['x-http-method-override', ['DELETE', 'PUT']],
  ['content-length', ['0']],
  ['content-type', ['application/json', 'text/plain', '', 'x']],
  ['origin', ['null', 'https://evil.example', 'file://']],
  ['expect', ['100-continue']],
  ['upgrade', ['websocket', 'h2c']],
  ['cookie', ['a=b; c', '__proto__=1']],
  ['if-modified-since', ['Thu, 01 Jan 1970 00:00:00 GMT', 'x', '99999999999']],
  ['transfer-encoding', ['identity']],
];

const etagForms = ['*', '""', 'W/""', '"x"', 'W/"x', '"a","b",', ',,,', '"', 'x'.repeat(4_000), '"\u00ff"', "'"];

const pathTricks: readonly ((path: string) => string)[] = [
  (path) => path.replaceAll('/', '//'),
  (path) => `${path}/`,
  (path) => `${path}.`,
  (path) => `${path};a=b`,
  (path) => `${path}%2f`,
  (path) => `${path}/..`,
  (path) => `${path}/../../health/live`,
  (path) => `${path}/%2e%2e/%2e%2e/`,
  (path) => path.replace('/api', '/API'),
  (path) => path.replace('/v1', '/v1/.'),
  (path) => path.replace('v1', 'v%31'),
  (path) => path.replaceAll('a', '%61'),
  (path) => `${path}%00`,
  (path) => `${path}%0d%0ax:%20y`,
  (path) => `${path}#x`,
  (path) => `${path}\\..\\`,
  (path) => `/.${path}`,
  (path) => `http://evil.example${path}`,
  () => '/',
  () => '*',
  () => '/%',
  () => '/%2e%2e/%2e%2e/etc/passwd',
  () => '//evil.example/%2f..',
  () => '/index.html%00.js',
  () => '/assets/../../package.json',
  () => '/api/docs/..%2f..%2fpackage.json',
  () => '/api/docs/%00',
  () => `/${'a/'.repeat(400)}`,
  () => `/${'x'.repeat(9_000)}`,
];

function exampleOf({ example }: Parameter): string {
  return typeof example === 'string' ? example : JSON.stringify(example ?? 'x');
}

/** Makes requests over the operations of a document. The same seed and the same keepsakes make the same request. */
export class RequestGenerator {
  private readonly light: readonly Operation[];

  constructor(
    private readonly operations: readonly Operation[],
    private readonly known: Known,
    private readonly kept: readonly Keepsake[],
  ) {
    this.light = operations.filter((operation) => !isHeavy(operation));
  }

  make(seed: number): WireRequest {
    const random = new Random(seed);
    if (this.kept.length > 0 && random.chance(0.06)) return this.again(random, random.pick(this.kept));
    const operation = random.pick(random.chance(0.1) ? this.operations : this.light);
    const method = random.chance(0.04) ? random.pick(methods) : operation.method;
    const headers = this.headers(random, operation);
    const body = this.body(random, operation, method, headers);
    return { method, target: this.target(random, operation), headers, body };
  }

  /** The page behind one that was read, or the same one if it has changed. */
  private again(random: Random, { target, cursor, etag }: Keepsake): WireRequest {
    const first = target.replace(/([?&])cursor=[^&]*&?/, '$1');
    const next = `${first}${first.includes('?') ? '&' : '?'}cursor=${this.bent(random, cursor)}`;
    return {
      method: random.chance(0.1) ? 'HEAD' : 'GET',
      target: cursor !== undefined && random.chance(0.5) ? next : target,
      headers: etag === undefined ? [] : [['if-none-match', random.pick([etag, `W/${etag}`, `"x", ${etag}`, '*'])]],
      body: null,
    };
  }

  private target(random: Random, operation: Operation): string {
    const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
    const given = inPath.map(({ name }): [string, string] => [
      name,
      random.chance(0.6) ? percent(random.pick(this.known.ids)) : onTheWire(random, hostile(random)),
    ]);
    const path = pathWith(operation, Object.fromEntries(given));
    const query = this.query(random, operation);
    return `${random.chance(0.04) ? random.pick(pathTricks)(path) : path}${query}`;
  }

  private query(random: Random, { parameters }: Operation): string {
    const pairs: string[] = [];
    for (const parameter of parameters.filter((one) => one.in === 'query')) {
      if (!random.chance(parameter.name === 'cursor' ? 0.15 : 0.3)) continue;
      const times = random.chance(0.05) ? 2 + random.below(4) : 1;
      for (let time = 0; time < times; time += 1) pairs.push(`${parameter.name}=${this.value(random, parameter)}`);
    }
    if (random.chance(0.03))
      pairs.push(`${onTheWire(random, random.pick(texts))}=${onTheWire(random, hostile(random))}`);
    if (random.chance(0.02))
      pairs.push(random.pick(['', '=', '&&', '?', 'x[]=1', 'x[a][b]=1', 'limit', 'limit=&limit=1']));
    if (random.chance(0.005)) pairs.push('a=1&'.repeat(2_000));
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  }

  private value(random: Random, parameter: Parameter): string {
    const { schema = {}, name } = parameter;
    if (name === 'cursor') return this.bent(random, this.kept.length === 0 ? undefined : random.pick(this.kept).cursor);
    if (random.chance(0.1)) return onTheWire(random, hostile(random));
    if (schema.enum !== undefined && random.chance(0.9)) return percent(String(random.pick(schema.enum)));
    if (schema.type === 'integer' || schema.type === 'number') {
      const { minimum = 1, maximum = 100 } = schema;
      const edges = [minimum, maximum, minimum, maximum, minimum + random.below(maximum - minimum + 1)];
      return random.chance(0.15)
        ? percent(random.pick([...numbers, String(minimum - 1), String(maximum + 1)]))
        : String(random.pick(edges));
    }
    if (schema.format === 'date-time') return percent(random.pick(moments));
    if (name === 'tz') return percent(random.pick(zones));
    if (name.endsWith('_id') || name === 'tenant')
      return percent(random.pick([...this.known.tenants, ...this.known.ids]));
    return random.chance(0.6) ? percent(exampleOf(parameter)) : onTheWire(random, hostile(random));
  }

  /** A cursor with a byte changed, cut off, doubled, or as it was. */
  private bent(random: Random, cursor = 'eyJ2IjoxfQ'): string {
    const at = random.below(cursor.length);
    const other = String.fromCharCode(cursor.charCodeAt(at) ^ (1 << random.below(6)));
    return random.pick([
      cursor,
      percent(`${cursor.slice(0, at)}${other}${cursor.slice(at + 1)}`),
      cursor.slice(0, at),
      `${cursor}${cursor}`,
      `${cursor}%3D`,
      percent(hostile(random)),
      random.pick(brokenEncodings),
    ]);
  }

  private headers(random: Random, { parameters }: Operation): [string, string][] {
    const headers: [string, string][] = [];
    if (parameters.some(({ name }) => name === 'If-None-Match') && random.chance(0.15)) {
      const kept = this.kept.length === 0 ? undefined : random.pick(this.kept).etag;
      const etag = random.chance(0.4) ? random.pick(etagForms) : (kept ?? '"x"');
      headers.push(['if-none-match', random.pick([etag, `W/${etag}`, `"x", ${etag}`, etag.slice(0, -2)])]);
    }
    for (const { name, in: place, required, example, schema } of parameters) {
      if (place !== 'header' || required !== true || random.chance(0.03)) continue;
      const given = example ?? schema?.example;
      const right = typeof given === 'string' ? given : '';
      headers.push([name.toLowerCase(), random.chance(0.05) ? random.pick(['', '9', `${right}.1`, 'x']) : right]);
    }
    if (random.chance(0.1)) {
      const [name, values] = random.pick(headerOddities);
      headers.push([name, random.pick(values)]);
    }
    if (random.chance(0.005)) headers.push(['x-large', 'y'.repeat(70_000)]);
    return headers;
  }

  private body(random: Random, operation: Operation, method: string, headers: [string, string][]): Buffer | null {
    const isOdd = operation.body === null && random.chance(0.02);
    if (method === 'HEAD' || method === 'TRACE' || (operation.body === null && !isOdd)) return null;
    const { bytes, type, encoding } = bodyFor(random, operation.body?.schema ?? {}, operation.body?.types ?? []);
    if (type !== null && !headers.some(([name]) => name === 'content-type')) headers.push(['content-type', type]);
    if (encoding !== undefined) headers.push(['content-encoding', encoding]);
    return bytes;
  }
}
