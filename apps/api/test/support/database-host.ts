import { Database, migrate } from '@tessera/db-core';
import { createTestDatabase } from '@tessera/testing';
import type { AppParts } from '../../src/app.module.js';
import { secret, token } from './tokens.js';
import { type TestHost, testHost } from './test-host.js';

/** Servers on one database that has db-core's tables and no module. */
export interface HostedDatabase {
  readonly url: string;
  readonly db: Database;
  /** Another server on it. */
  server(overrides?: Partial<AppParts>): Promise<TestHost>;
  /** Runs SQL as the owner, in maintenance. */
  owner<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

export async function hostedDatabase(): Promise<HostedDatabase> {
  const made = await createTestDatabase({
    key: 'api core',
    prepare: async (url) => {
      await migrate(url, []);
    },
  });
  const db = await Database.open({ url: made.url, poolSize: 6 });
  const servers: TestHost[] = [];
  return {
    url: made.url,
    db,
    async server(overrides = {}) {
      const host = await testHost({ secret }, { database: db, modules: ['action'], ...overrides });
      servers.push(host);
      return host;
    },
    owner: (sql, values) => db.asOwner((owner) => owner.query(sql, values), { maintenance: true }),
    async close() {
      for (const host of servers) await host.close();
      await db.close();
      await made.drop();
    },
  };
}

/** What a request got. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly data?: never; readonly [name: string]: unknown };
}

/** One request; `authorization` as it is sent. */
export async function send(url: string, authorization: string, method = 'GET', body?: unknown): Promise<Got> {
  const response = await fetch(url, {
    method,
    headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : { text }) as Got['body'],
  };
}

/** `Authorization` of an administrator. */
export const asAdmin = async (): Promise<string> =>
  `Bearer ${await token({ role: 'admin', sub: 'root', organizations: undefined })}`;
