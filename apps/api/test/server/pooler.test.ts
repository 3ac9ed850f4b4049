import { createTestDatabase, type Pgbouncer, startPgbouncer, type TestDatabase } from '@tessera/testing';
import { commandLine } from '../support/command-line.js';
import { factsFlow, type Installation, keysTurn, limitHolds, personLeaves } from '../support/installation.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

const secret = 'a secret that both servers share, thirty-two bytes';
const folders = [temporaryFolder(), temporaryFolder()] as const;
let database: TestDatabase;
let bouncer: Pgbouncer | null;
let installation: Installation;

beforeAll(async () => {
  database = await createTestDatabase();
  bouncer = await startPgbouncer(database.url, 4);
  if (bouncer === null) process.stderr.write('pgbouncer is not installed: these tests run without it\n');
  const url = bouncer?.url ?? database.url;
  const environment = {
    DATABASE_URL: url,
    MIGRATION_DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_RATE_LIMITS: 'starter=100,pro=400,enterprise=2000,admin=1000',
  };
  const [one, other] = folders;
  const servers = await Promise.all([ServerProcess.start(one, environment), ServerProcess.start(other, environment)]);
  await Promise.all(servers.map((server) => server.ready()));
  const tessera = commandLine(
    one,
    () => url,
    () => ({ MIGRATION_DATABASE_URL: database.url }),
  );
  installation = { servers, secret, tessera };
}, 180_000);

afterAll(async () => {
  await Promise.all(installation.servers.map((server) => server.stop()));
  await bouncer?.stop();
  await database.drop();
  folders.forEach(removeFolder);
});

it('facts come in, are refreshed and read', () => factsFlow(installation), 60_000);
it(
  'keys open both servers, are renewed, and are refused within 10 s once revoked',
  () => keysTurn(installation),
  60_000,
);
it('a limit holds over both servers within 5 %', () => limitHolds(installation, 'starter', 100), 60_000);
it('a person is exported, erased and recorded; the log verifies', () => personLeaves(installation), 60_000);

it('doctor and plan say the same through it as beside it', async () => {
  const direct = commandLine(folders[0], () => database.url);
  const { tessera } = installation;
  for (const command of ['doctor', 'plan']) {
    const told = await Promise.all([tessera(command, '--json'), direct(command, '--json')]);
    const [through, beside] = told.map(({ code, out }) => ({ code, told: JSON.parse(out) as unknown }));
    expect([command, through]).toEqual([command, beside]);
  }
}, 60_000);
