import { exitWithParent } from '@tessera/embedded';
import { analyticsModules } from '../analytics.modules.js';
import { settingsWithoutEffect } from '../config/delivery-settings.js';
import { parseConfig } from '../config/parse-config.js';
import { FrontDoor } from '../http/front-door.js';
import { createLogger } from '../log/logger.js';
import { Closers } from './closers.js';
import { Lifecycle } from './lifecycle.js';
import { forTerminal } from './one-line.js';
import { startServer } from './start-server.js';
import { endOnSignal, shutDown } from './until-ended.js';

/** How the server is started; the rest is configuration. */
export interface ServeOptions {
  readonly migrate: boolean;
}

/** Runs the server until a signal ends the process. A start that fails ends it with one line and code 1. */
export async function serve({ migrate }: ServeOptions): Promise<void> {
  const closers = new Closers();
  const lifecycle = new Lifecycle();
  let door: FrontDoor | undefined;
  let running: Parameters<typeof shutDown>[0] | undefined;
  let starting: Promise<unknown> = Promise.resolve();
  try {
    const config = parseConfig(process.env, analyticsModules);
    const logger = createLogger(config.logLevel);
    running = {
      lifecycle,
      closers,
      logger,
      drainSeconds: config.drainSeconds,
      door: () => door,
      started: () => starting.catch(() => undefined),
    };
    endOnSignal(running);
    exitWithParent();
    const enabled = config.modules.map(({ definition }) => definition.name);
    for (const name of settingsWithoutEffect(process.env, enabled)) {
      logger.warn({ variable: name }, 'no enabled module reads this variable: it has no effect');
    }
    door = await FrontDoor.open(config.host, config.port);
    const print = (line: string): void => void process.stdout.write(`${line}\n`);
    starting = startServer({ config, logger, lifecycle, closers, door, migrate, print });
    await starting;
  } catch (error) {
    if (lifecycle.phase === 'draining') {
      return;
    }
    process.stderr.write(`${forTerminal(error)}\n`);
    if (running !== undefined) {
      await shutDown({ ...running, drainSeconds: 0 });
    }
    process.exit(1);
  }
}
