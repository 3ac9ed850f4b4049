import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './generated/schema.js';
import { noAnswer, problemOf } from './problem.js';
import { authorization, currentToken, signOut } from './session.js';

const credentials: Middleware = {
  onRequest({ request }) {
    const token = currentToken();
    if (token) request.headers.set('authorization', authorization(token));
    return request;
  },
  onError({ error }) {
    return noAnswer(error);
  },
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return undefined;
    throw await refusal(response);
  },
};

/** Turns a refusal into a problem; a credential that no longer works ends the session. */
export async function refusal(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401) signOut();
  return problemOf(response.status, body, response.headers);
}

/** Calls of the API, typed by its OpenAPI document. They throw ApiProblem. */
export const api = createClient<paths>({ baseUrl: location.origin });
api.use(credentials);

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A call whose path is put together, such as one of a module; its answer is what the caller says it is. Throws ApiProblem. */
export async function call<Answer>(
  path: string,
  init: { readonly method?: Method; readonly body?: unknown; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const { body, signal, method = body === undefined ? 'GET' : 'POST' } = init;
  const headers: Record<string, string> = { accept: 'application/json' };
  const token = currentToken();
  if (token) headers['authorization'] = authorization(token);
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw noAnswer(error);
  });
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as Answer;
}

/** A GET that is no JSON call: a download, a stream. Throws ApiProblem. */
export async function rawGet(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { accept };
  const token = currentToken();
  if (token) headers['authorization'] = authorization(token);
  const response = await fetch(path, { headers, ...(signal ? { signal } : {}) }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw noAnswer(error);
  });
  if (!response.ok) throw await refusal(response);
  return response;
}
