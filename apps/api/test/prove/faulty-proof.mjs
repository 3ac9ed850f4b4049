// `tessera prove-isolation` over a server whose routes and whose database make the mistakes that the prover must name. A
// process of its own: Jest cannot load the whole server, and decorators are called by name because Node runs this as it is.
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { HOST_OPTIONS, HostDocumentation, Roles, Scoped } from '@tessera/module-kit';
import { Command } from 'commander';
import pg from 'pg';
import { addProveIsolation } from '../../dist/cli/commands/prove-isolation.command.js';
import { processStreams } from '../../dist/cli/output.js';
import { openProvenServer } from '../../dist/prove/open-proven-server.js';

const etag = '"of-the-generation-alone"';
const everybody = Roles('authenticated', 'analyst', 'research', 'admin', 'service_role');

/** Each route makes one mistake of those that a module's author can make. */
class SeededController {
  constructor(options) {
    this.database = options.database;
  }

  forgotten() {
    return { data: { said: 'nobody said who may see this' }, meta: {} };
  }

  hidden() {
    return { data: { said: 'the document does not know this' }, meta: {} };
  }

  sharedEtag(request, reply) {
    const holds = request.headers['if-none-match']?.includes(etag) === true;
    void reply
      .status(holds ? 304 : 200)
      .header('etag', etag)
      .send(holds ? undefined : { data: { rows: 1 }, meta: {} });
  }

  async allTenants() {
    return { data: await this.ask('select organization_id, name from action.organizations limit 10'), meta: {} };
  }

  async allCounted() {
    const [row] = await this.ask('select count(*)::integer as facts from action.action_results');
    return { data: row, meta: {} };
  }

  ask(sql) {
    return this.database.asOwner((owner) => owner.query(sql), { maintenance: true });
  }
}

/** Tells everybody who connects what all have. */
class SeededSocket {
  constructor(options) {
    this.database = options.database;
  }

  connected(connection) {
    const ask = async () => {
      const rows = await this.database.asOwner(
        (owner) => owner.query('select organization_id, name from action.organizations limit 10'),
        { maintenance: true },
      );
      connection.send({ type: 'rows', rows });
    };
    return { take: ask, finish: () => Promise.resolve(), ended: () => undefined };
  }
}

Inject(HOST_OPTIONS)(SeededSocket, undefined, 0);

function route(name, path, ...decorators) {
  const descriptor = Object.getOwnPropertyDescriptor(SeededController.prototype, name);
  for (const decorate of [Get(path), Scoped('read'), ...decorators]) {
    decorate(SeededController.prototype, name, descriptor);
  }
}

const told = (id) =>
  HostDocumentation({
    id: `seeded_${id}`,
    tag: 'host',
    summary: 'Seeded',
    description: 'A mistake',
    data: { type: 'object' },
    example: {},
    problems: [401, 403],
  });

Controller('seeded')(SeededController);
Inject(HOST_OPTIONS)(SeededController, undefined, 0);
Req()(SeededController.prototype, 'sharedEtag', 0);
Res()(SeededController.prototype, 'sharedEtag', 1);
route('forgotten', 'forgotten', told('forgotten'));
route('sharedEtag', 'shared-etag', everybody, told('etag'));
route('allTenants', 'all-tenants', everybody, told('tenants'));
route('allCounted', 'all-counted', everybody, told('count'));
route('hidden', 'hidden', everybody, ApiExcludeEndpoint());

/** Mistakes in the database, as a migration or an operator could make them. */
const sql = `
create policy seeded on action.organizations for select to tessera_authenticated using (true);
alter view action.recent_failures reset (security_invoker);
create materialized view action.seeded as select count(*) as n from action.action_results;
grant select on action.seeded to tessera_authenticated;`;

async function seed(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const seededSocket = {
  path: '/ws/action',
  summary: 'A mistake',
  roles: ['authenticated'],
  asks: [{ type: 'all' }],
  handler: SeededSocket,
};

const open = async (setup, address) => {
  const definitions = setup.definitions.map((definition) =>
    definition.name === 'action'
      ? { ...definition, controllers: [...definition.controllers, SeededController], sockets: [seededSocket] }
      : definition,
  );
  const server = await openProvenServer({ ...setup, definitions }, address);
  if (address.directUrl === undefined) await seed(address.databaseUrl);
  return server;
};

const program = new Command();
addProveIsolation(
  program,
  { environment: process.env, streams: processStreams, done: (code) => (process.exitCode = code) },
  open,
);
await program.parseAsync(process.argv.slice(2), { from: 'user' });
