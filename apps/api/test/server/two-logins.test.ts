import { randomBytes } from 'node:crypto';
import { rolesScript } from '@tessera/db-core';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { commandLine } from '../support/command-line.js';
import { factsFlow, type Installation, keysTurn, personLeaves } from '../support/installation.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

const secret = 'a secret that both servers share, thirty-two bytes';
const suffix = randomBytes(4).toString('hex');
const owner = `own_${suffix}`;
const request = `req_${suffix}`;
const folders = [temporaryFolder(), temporaryFolder()] as const;
let database: TestDatabase;
let installation: Installation | undefined;
let environment: Record<string, string>;

const as = (login: string): string => Object.assign(new URL(database.url), { username: login, password: login }).href;

/** Runs SQL as an administrator: who may make roles and owns the database. */
async function administer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  database = await createTestDatabase();
  await administer(
    `create role ${owner} login nocreaterole password '${owner}'`,
    `create role ${request} login nocreaterole password '${request}'`,
    `do $$ begin execute format('grant create on database %I to ${owner}', current_database()); end $$`,
  );
  environment = {
    DATABASE_URL: as(request),
    MIGRATION_DATABASE_URL: as(owner),
    TESSERA_JWT_SECRET: secret,
    TESSERA_RATE_LIMITS: 'off',
  };
}, 180_000);

afterAll(async () => {
  await Promise.all((installation?.servers ?? []).map((server) => server.stop()));
  await database.drop();
  const other = await createTestDatabase();
  database = other;
  await administer(`drop role ${request}, ${owner}`);
  await other.drop();
  folders.forEach(removeFolder);
});

/** The servers, once the first test has started them. */
function running(): Installation {
  if (installation === undefined) throw new Error('the servers did not start');
  return installation;
}

/** What a start that ends prints. */
async function endedWith(): Promise<string> {
  const server = await ServerProcess.start(folders[0], environment);
  const { code, output, errors } = await server.ended;
  expect(code).toBe(1);
  return output + errors;
}

it('a start prints each script that the logins need, and goes on once they have run', async () => {
  const first = await endedWith();
  expect(first).toContain(rolesScript(owner));
  await administer(rolesScript(owner));
  const grant = `grant ${owner} to ${request};`;
  expect(await endedWith()).toContain(grant);
  const tessera = commandLine(
    folders[0],
    () => as(request),
    () => ({ MIGRATION_DATABASE_URL: as(owner) }),
  );
  const doctor = await tessera('doctor');
  expect([doctor.code, doctor.out]).toEqual([1, expect.stringContaining(grant)]);
  await administer(grant);
  const [one, other] = folders;
  const servers = await Promise.all([ServerProcess.start(one, environment), ServerProcess.start(other, environment)]);
  installation = { servers, secret, tessera };
  await Promise.all(servers.map((server) => server.ready()));
}, 180_000);

it('facts come in, are refreshed and read', () => factsFlow(running()), 60_000);
it('keys open both servers, are renewed and revoked', () => keysTurn(running()), 60_000);
it('a person is exported, erased and recorded; the log verifies', () => personLeaves(running()), 60_000);
it('nothing is missing, and nothing failed meanwhile', async () => {
  const doctor = await running().tessera('doctor');
  expect([doctor.code, doctor.out]).toEqual([0, 'Nothing needs mending.\n']);
  const verified = await running().tessera('verify', '--days', '2');
  expect([verified.code, verified.out]).toEqual([0, 'All is as it should be.\n']);
  for (const server of running().servers) {
    // A probe that had to wait for a busy machine says so.
    const lines = server.log.split('\n').filter((line) => !/"code":"not_ready"|"path":"\/health\//.test(line));
    expect(lines.filter((line) => /"level":"(?:error|warn)"/.test(line))).toEqual([]);
  }
}, 60_000);
