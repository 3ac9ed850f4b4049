import pg from 'pg';
import { token } from './tokens.js';

/** An `Authorization` with a token of these claims. */
export async function bearerOf(secret: string, claims: object): Promise<string> {
  return `Bearer ${await token({ organizations: undefined, ...claims }, secret)}`;
}

/** Events of a session in the table, in their order: `<sender>:<sequence>`. */
export async function storedEvents(url: string, session: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`begin; set local tessera.maintenance = 'on'; set local role tessera_service`);
    const { rows } = await client.query<{ event: string }>(
      `select sender_id || ':' || sequence as event from classroom.session_events where session_id = $1 order by position`,
      [session],
    );
    return rows.map(({ event }) => event);
  } finally {
    await client.end();
  }
}

/** A key of the service role, made by an admin. */
export async function madeKey(
  url: string,
  admin: string,
  name: string,
  scopes: string[],
): Promise<{ prefix: string; key: string }> {
  const response = await fetch(`${url}/api/v1/keys`, {
    method: 'POST',
    headers: { authorization: admin, 'content-type': 'application/json' },
    body: JSON.stringify({ name, role: 'service_role', scopes }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { data: { prefix: string; key: string } }).data;
}
