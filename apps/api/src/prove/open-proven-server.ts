import { rm } from 'node:fs/promises';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { makeScratchFolder, type ProvenServer, type ServerAddress } from '@tessera/prover';
import type { Logger } from 'pino';
import { signToken } from '../auth/sign-token.js';
import { sourceVariables } from '../config/module-variables.js';
import { parseConfig } from '../config/parse-config.js';
import type { Environment } from '../config/read-setting.js';
import { FrontDoor } from '../http/front-door.js';
import { Closers } from '../start/closers.js';
import { Lifecycle } from '../start/lifecycle.js';
import { startServer } from '../start/start-server.js';

/** What the servers of one proof share: a caller's token opens each of them. */
export interface ProvenSetup {
  readonly definitions: readonly AnalyticsModuleDefinition[];
  readonly secret: string;
  readonly logger: Logger;
}

/** The variables that bind modules to tables, as an operator sets them. */
function boundVariables(
  definitions: readonly AnalyticsModuleDefinition[],
  bindings: NonNullable<ServerAddress['bindings']>,
): Environment {
  const pairs = definitions.flatMap((definition) =>
    Object.entries(bindings[definition.name] ?? {}).flatMap(([source, binding]) => {
      if (binding.kind !== 'external') return [];
      const { table, tenantColumn, columns } = sourceVariables(definition, source);
      const named = Object.entries(binding.columns).map(([ours, theirs]) => `${ours}:${theirs}`);
      return [
        [table.name, binding.table],
        [columns.name, named.join(',')],
        ...(binding.tenantColumn === undefined ? [] : [[tenantColumn.name, binding.tenantColumn]]),
      ];
    }),
  );
  return Object.fromEntries(pairs) as Environment;
}

/** There is no mail server here; a second attempt would change what is listed of a notification while answers are compared. */
const deliveredOnce = (definitions: readonly AnalyticsModuleDefinition[]): Environment =>
  definitions.some(({ name }) => name === 'alerts') ? { TESSERA_ALERTS_DELIVERY_ATTEMPTS: '1' } : {};

const lifetimeSeconds = 3600;
const graceMs = 1000;

/**
 * Starts the server that `tessera start` starts, on the prover's database and a free port of this machine. Rate limits
 * are off, for they would end the proof.
 */
export async function openProvenServer(
  { definitions, secret, logger }: ProvenSetup,
  { databaseUrl, directUrl, bindings = {} }: ServerAddress,
): Promise<ProvenServer> {
  const dataDir = makeScratchFolder('server');
  const closers = new Closers();
  closers.add('data directory', () => rm(dataDir, { recursive: true, force: true }));
  const lifecycle = new Lifecycle();
  let door: FrontDoor | undefined;
  const close = async (): Promise<void> => {
    await door?.close(graceMs);
    await closers.closeAll((name, error) => logger.error({ err: error }, `${name} could not be closed`));
  };
  try {
    const environment = {
      DATABASE_URL: databaseUrl,
      ...(directUrl === undefined ? {} : { MIGRATION_DATABASE_URL: directUrl }),
      TESSERA_DATA_DIR: dataDir,
      TESSERA_DEMO: 'off',
      TESSERA_RATE_LIMITS: 'off',
      TESSERA_JWT_SECRET: secret,
      PORT: '0',
      ...deliveredOnce(definitions),
      ...boundVariables(definitions, bindings),
    };
    const config = parseConfig(environment, definitions);
    door = await FrontDoor.open(config.host, config.port);
    const routes = await startServer({
      config,
      logger,
      lifecycle,
      closers,
      door,
      migrate: true,
      print: () => undefined,
    });
    const { issuer, audience } = config.auth;
    return {
      url: door.url,
      served: routes.lines,
      sockets: config.modules.flatMap(({ definition }) =>
        (definition.sockets ?? []).map((socket) => ({ module: definition.name, socket })),
      ),
      tokenOf: (claims) => signToken(secret, { ...claims, lifetimeSeconds, issuer, audience }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
