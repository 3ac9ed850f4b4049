import type { Check } from '../checks/check.js';
import type { Caller } from './caller.js';
import type { Leaks } from './leaks.js';
import type { Route } from './route.js';

/** Media type of answers that go on. */
export const STREAM = 'text/event-stream';

/** What is asked beside the route. */
export interface Question {
  readonly route: Route;
  /** Path and query as they are sent. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

/** Asks the server. Whatever comes back to whomever is searched for what the caller may not see. */
export class Asker {
  asked = 0;

  constructor(
    readonly base: string,
    private readonly leaks: Leaks,
  ) {}

  async ask(check: Check, caller: Caller, { route, url, headers, body }: Question): Promise<Answer> {
    this.asked += 1;
    check.tried += 1;
    const response = await fetch(`${this.base}${url}`, {
      method: route.method,
      redirect: 'manual',
      headers: {
        ...(caller.authorization === null ? {} : { authorization: caller.authorization }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...neededHeaders(route),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await textOf(response);
    const { status } = response;
    this.search(check, caller, text, sentIn(url, body), {
      place: route.place,
      asked: `${route.method} ${url}, ${status}`,
    });
    if (status >= 500) check.finding(route.place, `fails for ${caller.name} with ${status}: ${text.slice(0, 200)}`);
    return { status, etag: response.headers.get('etag'), text };
  }

  /** Looks in what came back for what the caller may not see. */
  search(check: Check, caller: Caller, text: string, sent: readonly string[], { place, asked }: Asked): void {
    const leak = this.leaks.in(text, caller, sent);
    if (leak !== null) check.finding(place, `shows ${caller.name} ${leak} (${asked})`);
  }
}

/** Where something was asked, and what. */
export interface Asked {
  readonly place: string;
  readonly asked: string;
}

/** Headers that a route cannot do without, as the document gives them. */
function neededHeaders({ parameters }: Route): Record<string, string> {
  const needed = parameters.filter((parameter) => parameter.in === 'header' && parameter.required);
  return Object.fromEntries(needed.map(({ name, example }) => [name, typeof example === 'string' ? example : '']));
}

/** Most of an answer that goes on: how things are comes at once, and is what could leak. */
const STREAM_MS = 300;

async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith(STREAM) !== true) return response.text();
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const timer = setTimeout(() => void reader.cancel(), STREAM_MS);
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read())
    text += decoder.decode(part.value, { stream: true });
  clearTimeout(timer);
  return text;
}

function sentIn(url: string, body: unknown): string[] {
  const { pathname, searchParams } = new URL(url, 'http://prover');
  const inPath = pathname.split('/').map(decodeURIComponent);
  const inBody =
    body === undefined ? [] : [...JSON.stringify(body).matchAll(/"([^"\\]+)"/g)].map(([, text = '']) => text);
  // A part of a batch is a path of its own.
  const inParts = inBody
    .filter((text) => text.includes('?') || text.includes('/'))
    .flatMap((text) => text.split(/[/?&=]/));
  return [...inPath, ...searchParams.values(), ...inBody, ...inParts].sort((a, b) => b.length - a.length);
}

/** Does something with each item, a few at a time, so that callers are served beside each other. */
export async function beside<T>(items: readonly T[], many: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: many }, worker));
}
