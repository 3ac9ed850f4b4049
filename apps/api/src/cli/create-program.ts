import { Command } from 'commander';
import { addAudit } from './commands/audit.command.js';
import { addBackfill } from './commands/backfill.command.js';
import { addCompletion } from './commands/completion.command.js';
import type { CommandHost } from './commands/command.js';
import { addConfig } from './commands/config.command.js';
import { addDashboards } from './commands/dashboards.command.js';
import { addDoctor } from './commands/doctor.command.js';
import { addErase } from './commands/erase.command.js';
import { addExport } from './commands/export.command.js';
import { addKey } from './commands/key.command.js';
import { addMigrate } from './commands/migrate.command.js';
import { addNew } from './commands/new.command.js';
import { addOpenApi } from './commands/openapi.command.js';
import { addPlan } from './commands/plan.command.js';
import { addProveIsolation } from './commands/prove-isolation.command.js';
import { addRefresh } from './commands/refresh.command.js';
import { addSeed } from './commands/seed.command.js';
import { addStart } from './commands/start.command.js';
import { addStatus } from './commands/status.command.js';
import { addToken } from './commands/token.command.js';
import { addVerify } from './commands/verify.command.js';

const after = `
Everything else is configuration: see "tessera config". Commands use the database of the running server, or start the
embedded one for as long as they take. Exit codes: 0 done, 1 failed or not well, 2 asked for wrongly.`;

/** The command line. */
export function createProgram(host: CommandHost): Command {
  const output = {
    writeOut: host.streams.out,
    writeErr: host.streams.err,
    outputError: (text: string, write: (text: string) => void) => write(text.replace(/^error: /, 'tessera: ')),
  };
  const program = new Command('tessera')
    .description('Plug-in analytics for PostgreSQL')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput(output)
    .addHelpText('after', after);
  addStart(program);
  for (const add of [
    addMigrate,
    addPlan,
    addVerify,
    addDoctor,
    addProveIsolation,
    addRefresh,
    addStatus,
    addSeed,
    addBackfill,
    addAudit,
    addErase,
    addExport,
    addToken,
    addKey,
    addNew,
    addOpenApi,
    addDashboards,
    addConfig,
    addCompletion,
  ]) {
    add(program, host);
  }
  for (const command of program.commands) {
    command.exitOverride().configureOutput(output);
  }
  return program;
}
