import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { checkCatalog, type Proof, proofOf, proveIsolation, reportText } from '@tessera/prover';
import type { Command } from 'commander';
import type { openProvenServer } from '../../prove/open-proven-server.js';
import { scratchDatabases } from '../../prove/scratch-databases.js';
import { wholeNumberOf } from '../arguments.js';
import { UsageError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

interface ProveOptions {
  readonly json?: boolean;
  readonly report?: string;
  readonly databaseUrl?: string;
  readonly catalogOnly?: boolean;
  readonly queries: string;
}

const mostQueries = 1_000_000;

const explanation = `
Makes a database of its own, fills it with canary facts of two tenants and of the platform, starts the server on it, and
calls every route of the OpenAPI document as every role: directly, in batches, as exports, with the ETags, cursors and ids of
others, with API keys, and through pgbouncer where it is installed. No answer may show what is not the caller's, and no
answer to a tenant may change when only others get new facts. Random SQL runs as the role of a request: nothing of others may
come back, and nothing may come back otherwise than without their rows. The catalog of the database is checked as well, and
most of it again with the facts in tables of an application (external sources).

Without DATABASE_URL it takes a throw-away embedded server; with it, new databases beside the one that is named, dropped at
the end. The database in use is never written to; --catalog-only reads its catalog as it is. Exit code 1 where anything was
found: each finding names the route or the relation.`;

/** Only who proves loads the whole server. */
const openLater: typeof openProvenServer = async (...given) => {
  const { openProvenServer: open } = await import('../../prove/open-proven-server.js');
  return open(...given);
};

/** `tessera prove-isolation`: shows that no tenant sees what another has, or names the place where one does. */
export function addProveIsolation(program: Command, host: CommandHost, openServer = openLater): void {
  const command = program
    .command('prove-isolation')
    .description('Prove on a database of its own that no tenant sees what another has, route by route and role by role')
    .option('--report <file>', 'write the report for a security review into a file as well')
    .option('--database-url <url>', 'server to make the databases on: a login with CREATEDB and CREATEROLE')
    .option('--queries <n>', 'how many random queries, half as many again over tables of an application', '20000')
    .option('--catalog-only', "only read the catalog of this configuration's database, as it is")
    .addHelpText('after', explanation);
  teach(command, [
    'prove-isolation',
    'prove-isolation --report isolation.txt',
    'prove-isolation --queries 100000',
    'prove-isolation --database-url postgresql://prover:secret@localhost/postgres --json',
    'prove-isolation --catalog-only',
  ]).action((options: ProveOptions) =>
    act(host, options, async (context) => {
      const proof = await (options.catalogOnly === true
        ? proveCatalog(context)
        : proveAll(context, options, openServer));
      const text = reportText(proof);
      if (options.report !== undefined) {
        await writeFile(options.report, options.json === true ? JSON.stringify(proof, null, 2) : `${text}\n`);
      }
      return { data: proof, text, ok: proof.ok };
    }),
  );
}

async function proveAll(
  context: CommandContext,
  { databaseUrl, queries }: ProveOptions,
  openServer: typeof openProvenServer,
): Promise<Proof> {
  const { config, logger, progress } = context;
  const count = wholeNumberOf('--queries', queries, 0, mostQueries);
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\/[^/]/.test(databaseUrl)) {
    throw new UsageError('--database-url is no URL such as postgresql://prover:secret@localhost/postgres');
  }
  const definitions = config.modules.map(({ definition }) => definition);
  const setup = {
    definitions,
    logger: logger.child({}, { level: 'error' }),
    secret: randomBytes(48).toString('base64url'),
  };
  return proveIsolation({
    definitions,
    newDatabase: await scratchDatabases(context, databaseUrl),
    openServer: (address) => openServer(setup, address),
    queries: count,
    progress,
  });
}

async function proveCatalog(context: CommandContext): Promise<Proof> {
  const began = new Date();
  const definitions = context.config.modules.map(({ definition }) => definition);
  const { database } = await withEngine(context);
  const checks = await checkCatalog(database, definitions);
  const versions = Object.fromEntries(definitions.map(({ name, version }) => [`module ${name}`, version]));
  return proofOf({ versions, callers: [], routes: 0, requests: 0, checks }, began);
}
