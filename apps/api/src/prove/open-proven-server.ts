import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { ProvenServer } from '@tessera/prover';
import type { Logger } from 'pino';
import { signToken } from '../auth/sign-token.js';
import { parseConfig } from '../config/parse-config.js';
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

const lifetimeSeconds = 3600;
const graceMs = 1000;

/**
 * Starts the server that `tessera start` starts, on the prover's database and a free port of this machine. Sources are
 * managed, for the canary facts need tables of their own; rate limits are off, for they would end the proof.
 */
export async function openProvenServer(
  { definitions, secret, logger }: ProvenSetup,
  databaseUrl: string,
  directUrl?: string,
): Promise<ProvenServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-prove-'));
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
      tokenOf: (claims) => signToken(secret, { ...claims, lifetimeSeconds, issuer, audience }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
