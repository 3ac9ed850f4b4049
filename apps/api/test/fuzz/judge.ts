import type { Reply } from './wire.js';

/** What must never be in an answer, and what it gives away. */
export interface Secret {
  readonly text: string;
  readonly what: string;
}

/** Words of the server's own code that no generated request holds. */
const inner: readonly (readonly [RegExp, string])[] = [
  [/\n\s+at |node_modules|[\w/-]+\.[cm]?[jt]s:\d+/, 'a stack trace'],
  [/syntax error at or near|SQLSTATE|QueryFailedError|core\.enter|claim\.sub|set local role|pg_temp/i, 'SQL'],
];

/** 503 is declared: with a code, and when to come again. */
const declared503 = new Set([
  'fallback_busy',
  'fallback_timeout',
  'read_timeout',
  'busy',
  'database_away',
  'unavailable',
]);

interface Problem {
  readonly type?: unknown;
  readonly title?: unknown;
  readonly status?: unknown;
  readonly code?: unknown;
  readonly detail?: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOfProblem(body: unknown, status: number): string | null {
  const { type, title, status: said, code, detail } = (body ?? {}) as Problem;
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_]*$/.test(code)) return `no stable code but ${String(code)}`;
  if (type !== `urn:tessera:problem:${code}`) return `type ${String(type)} of code ${code}`;
  if (said !== status) return `status ${String(said)} in the body of a ${status}`;
  return typeof title === 'string' && typeof detail === 'string' ? null : 'no title or detail';
}

/** An answer of ingest: nothing went in, and it says why, item by item. */
function isIngestReport(body: unknown): boolean {
  const { data } = (body ?? {}) as { readonly data?: { readonly errors?: unknown } };
  const errors = data?.errors;
  return (
    Array.isArray(errors) &&
    errors.every((error: unknown) => /^[a-z][a-z0-9_]*$/.test(String((error as { code?: unknown } | null)?.code)))
  );
}

function faultOfStatus(status: number, body: unknown, retryAfter: unknown): string | null {
  if (status < 500) return null;
  const { code } = (body ?? {}) as Problem;
  if (status !== 503) return `${status} ${String(code)}`;
  return declared503.has(String(code)) && retryAfter !== undefined ? null : `503 ${String(code)} that is not declared`;
}

/** What is wrong with an answer, to whomever it went; null: nothing. */
export function faultOf(reply: Reply, method: string, secrets: readonly Secret[]): string | null {
  const { status, headers, body } = reply;
  const leak = secrets.find(({ text }) => body.includes(text));
  if (leak) return `it shows ${leak.what}`;
  const told = inner.find(([pattern]) => pattern.test(body) && status >= 400);
  if (told) return `it shows ${told[1]}`;
  if (method === 'HEAD') return status >= 500 && status !== 503 ? String(status) : null;
  const json = (headers['content-type'] ?? '').includes('json') ? parsed(body) : undefined;
  const fault = faultOfStatus(status, json, headers['retry-after']);
  if (fault !== null) return fault;
  if (status < 300 || status === 304) return faultOfParts(json);
  if (status === 422 && isIngestReport(json)) return null;
  if (headers['content-type'] !== 'application/problem+json') return `${status} as ${String(headers['content-type'])}`;
  return faultOfProblem(json, status);
}

/** Each part of a batch is an answer of its own. */
function faultOfParts(body: unknown): string | null {
  const { data } = (body ?? {}) as { readonly data?: unknown };
  if (!Array.isArray(data)) return null;
  for (const part of data as readonly ({ readonly status?: unknown; readonly body?: unknown } | null)[]) {
    const status = part?.status;
    if (typeof status !== 'number' || status < 400) continue;
    // A part of a batch has no headers.
    const fault = faultOfStatus(status, part?.body, '') ?? faultOfProblem(part?.body, status);
    if (fault !== null) return `a part of it: ${fault}`;
  }
  return null;
}

/** The stable code of an answer, or its status where it has none. */
export function outcomeOf({ status, headers, body }: Reply): string {
  const isProblem = headers['content-type'] === 'application/problem+json';
  const { code } = ((isProblem ? parsed(body) : null) ?? {}) as Problem;
  return typeof code === 'string' ? `${status} ${code}` : String(status);
}
