import { randomUUID } from 'node:crypto';
import type { ServerProcess } from './server-process.js';
import { token } from './tokens.js';

/** An answer, its body as text too: what must not be in it can be anywhere. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly data: never;
}

/** Asks one server as one caller. */
export type Ask = (path: string, body?: object, method?: string, headers?: Record<string, string>) => Promise<Answer>;

/** Asks as whoever the header names. */
export function asking(server: ServerProcess, authorization: string): Ask {
  return async (path, body, method = body === undefined ? 'GET' : 'POST', headers = {}) => {
    const response = await fetch(`${server.url}/api/v1/${path}`, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const { data } = (isJson && text !== '' && !text.includes('\n{') ? JSON.parse(text) : {}) as { data: never };
    return { status: response.status, text, headers: response.headers, data };
  };
}

/** `Authorization` of a caller. */
export async function bearer(secret: string, role: string, sub: string, claims: object = {}): Promise<string> {
  return `Bearer ${await token({ role, sub, organizations: undefined, ...claims }, secret)}`;
}

/** A workspace with one member, whose facts all carry something that nobody else may see. */
export interface Workspace {
  readonly id: string;
  readonly member: string;
  readonly agent: string;
  readonly session: string;
  /** Texts that tell of this workspace. */
  readonly marks: readonly string[];
  readonly facts: readonly object[];
}

const HOUR = 3_600_000;

/** Ten days of activity, errors and runs of a workspace. */
export function workspace(name: string): Workspace {
  const [id, member, agent, session] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const mark = `only-${name}`;
  const facts = Array.from({ length: 10 }, (_, day) => {
    const at = new Date(Date.now() - day * 24 * HOUR - 120_000).toISOString();
    const activity = {
      source: 'user_activity',
      workspace_id: id,
      user_id: member,
      session_id: session,
      created_at: at,
    };
    return [
      { ...activity, id: randomUUID(), event_type: 'page_view', page_path: `/${mark}`, event_name: mark },
      {
        ...activity,
        id: randomUUID(),
        event_type: 'error',
        event_name: mark,
        metadata: { error_type: mark, message: mark },
      },
      {
        source: 'agent_runs',
        workspace_id: id,
        id: randomUUID(),
        agent_id: agent,
        user_id: member,
        status: day % 2 === 0 ? 'failed' : 'completed',
        runtime_seconds: 1 + day,
        credits_consumed: 2,
        model_name: mark,
        error_type: mark,
        error_message: mark,
        started_at: at,
      },
    ];
  }).flat();
  const joined = {
    source: 'workspace_members',
    workspace_id: id,
    user_id: member,
    joined_at: new Date().toISOString(),
  };
  return { id, member, agent, session, marks: [id, member, agent, session, mark], facts: [joined, ...facts] };
}

/** GET routes of the module as the server documents them, path parameters filled in: `id` is each of these. */
export async function readPaths(server: ServerProcess, ids: readonly string[]): Promise<string[]> {
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  };
  return Object.entries(document.paths).flatMap(([path, operations]) => {
    const inside = /^\/api\/v1\/(workspace\/.+)$/.exec(path)?.[1];
    if (inside === undefined || !('get' in operations)) return [];
    return inside.includes('{') ? ids.map((id) => inside.replaceAll(/\{\w+\}/g, id)) : [inside];
  });
}
