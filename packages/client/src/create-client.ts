import createFetchClient from 'openapi-fetch';
import type { paths } from './generated/schema.js';
import type { Answer, Input, ListRoute, Method, Operation, Route, RowOf } from './operations.js';
import { type ProblemBody, TesseraProblem } from './problem.js';
import { type RetryOptions, retrying } from './retry.js';

/** Where the server is and who calls. */
export interface ClientOptions {
  /** Of the server, without `/api/v1`: `https://analytics.example.org`. */
  readonly url: string;
  /** A bearer token, or what gets one for each request. */
  readonly token?: string | (() => string | Promise<string>);
  /** An API key, in place of a token. */
  readonly apiKey?: string;
  readonly retry?: RetryOptions;
  /** Default: the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Input may be left out where nothing in it is required. */
type Optional<I> = Partial<I> extends I ? [input?: I] : [input: I];

/** Typed calls of the API. Each throws TesseraProblem, TesseraUnreachable, or the reason of its signal. */
export interface TesseraClient {
  get<P extends Route<'get'>>(
    route: P,
    ...input: Optional<Input<Operation<'get', P>>>
  ): Promise<Answer<Operation<'get', P>>>;
  post<P extends Route<'post'>>(
    route: P,
    ...input: Optional<Input<Operation<'post', P>>>
  ): Promise<Answer<Operation<'post', P>>>;
  put<P extends Route<'put'>>(
    route: P,
    ...input: Optional<Input<Operation<'put', P>>>
  ): Promise<Answer<Operation<'put', P>>>;
  delete<P extends Route<'delete'>>(
    route: P,
    ...input: Optional<Input<Operation<'delete', P>>>
  ): Promise<Answer<Operation<'delete', P>>>;
  /** Every row of a list, page after page; the next page is asked for when its first row is. */
  rows<P extends ListRoute>(
    route: P,
    ...input: Optional<Input<Operation<'get', P>>>
  ): AsyncGenerator<RowOf<Operation<'get', P>>, void, undefined>;
}

interface AnyInput {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly path?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Page {
  readonly data: readonly unknown[];
  readonly meta: { readonly next_cursor?: string | null };
}

/** Makes a client; it holds no connection and needs no end. */
export function createClient(options: ClientOptions): TesseraClient {
  const fetch = retrying(options.fetch ?? ((request) => globalThis.fetch(request)), options.retry);
  const raw = createFetchClient<paths>({ baseUrl: options.url.replace(/\/+$/, ''), fetch });
  raw.use({
    async onRequest({ request }) {
      const authorization = await authorizationOf(options);
      if (authorization !== undefined) request.headers.set('authorization', authorization);
      return request;
    },
  });

  const call = async (method: Method, route: string, input: AnyInput = {}): Promise<unknown> => {
    const { query, path, ...rest } = input;
    const init = { ...rest, params: { query, path } };
    // The types of each call are those of TesseraClient: the union of all of them is more than a compiler takes.
    const request = raw.request as (method: string, route: string, init: object) => Promise<Answered>;
    const { data, error, response } = await request(method, route, init);
    if (!response.ok) throw new TesseraProblem(response, isBody(error) ? error : {});
    return data;
  };

  async function* rows(route: string, input: AnyInput = {}): AsyncGenerator<unknown, void, undefined> {
    let cursor: string | null | undefined;
    do {
      const query = cursor === undefined ? input.query : { ...input.query, cursor };
      const page = (await call('get', route, { ...input, ...(query === undefined ? {} : { query }) })) as Page;
      yield* page.data;
      cursor = page.meta.next_cursor ?? null;
    } while (cursor !== null);
  }

  const of =
    (method: Method) =>
    (route: string, input?: AnyInput): Promise<unknown> =>
      call(method, route, input);
  const client = { get: of('get'), post: of('post'), put: of('put'), delete: of('delete'), rows };
  return client as unknown as TesseraClient;
}

interface Answered {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

function isBody(error: unknown): error is ProblemBody {
  return typeof error === 'object' && error !== null;
}

async function authorizationOf({ token, apiKey }: ClientOptions): Promise<string | undefined> {
  if (apiKey !== undefined) return `ApiKey ${apiKey}`;
  const text = typeof token === 'function' ? await token() : token;
  return text === undefined ? undefined : `Bearer ${text}`;
}
