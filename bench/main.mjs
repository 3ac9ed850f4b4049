// npm run bench: measures Tessera beside what people use today, in one run on one server.
import { exitWithParent } from '@tessera/embedded';

import { readOptions } from './lib/options.mjs';
import { say } from './lib/progress.mjs';
import { conditionsOf, earlierReport, writeReport } from './lib/report.mjs';
import { Results, textTable } from './lib/results.mjs';
import { Server } from './lib/server.mjs';
import { World } from './lib/world.mjs';
import { accuracyPart } from './parts/accuracy.mjs';
import { classroomPart } from './parts/classroom.mjs';
import { consciousnessPart } from './parts/consciousness.mjs';
import { footprintPart } from './parts/footprint.mjs';
import { growthPart, growthRatios } from './parts/growth.mjs';
import { ingestPart } from './parts/ingest.mjs';
import { refreshPart } from './parts/refresh.mjs';
import { servePart } from './parts/serve.mjs';
import { workspacePart } from './parts/workspace.mjs';

const parts = {
  growth: growthPart,
  accuracy: accuracyPart,
  serve: servePart,
  footprint: footprintPart,
  ingest: ingestPart,
  refresh: refreshPart,
  consciousness: consciousnessPart,
  workspace: workspacePart,
  classroom: classroomPart,
};

async function run(options) {
  const opening = Server.open(options);
  // Whoever asks again is answered by the same end: a second signal must not leave the server behind.
  let ending = false;
  const end = (code) => {
    if (ending) return;
    ending = true;
    void opening
      .then((server) => server.close())
      .catch(() => undefined)
      .finally(() => process.exit(code));
  };
  process.on('SIGINT', () => end(130));
  process.on('SIGTERM', () => end(143));
  process.on('SIGHUP', () => end(129));
  exitWithParent();
  const server = await opening;
  let world;
  const main = async () => (world ??= await World.make(server, 'main', options.rows));
  const conditions = await conditionsOf(server, options);
  const earlier = earlierReport(conditions, options.only);
  const results = earlier ? Results.from(earlier, options.only) : new Results();
  const failures = earlier?.failures ?? [];
  const runs = earlier?.runs ?? {};
  // A run of an hour leaves what it has measured so far, should it be cut.
  const save = () => writeReport(results, conditions, options, failures, runs);
  try {
    for (const part of options.only) {
      say(`${part} …`);
      runs[part] = { date: new Date().toISOString(), command: conditions.command, commit: conditions.commit };
      try {
        await parts[part]({ server, results, options, main, save });
      } catch (error) {
        // An interrupted run says nothing about anything: the process ends with its server.
        if (ending) return await new Promise(() => undefined);
        // What the other parts measured is kept; the run as a whole has failed.
        say(`${part} FAILED: ${error.stack ?? error}`);
        failures.push(`${part}: ${error.message ?? error}`);
      }
      save();
    }
    growthRatios(results);
    await world?.close();
    save();
  } finally {
    await server.close();
  }
  process.stdout.write(`${textTable(['figure', 'unit', 'median', 'min', 'max', 'n'], results.rows())}\n`);
  return failures.length === 0 ? 0 : 1;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help !== undefined) process.stdout.write(`${options.help}\n`);
  else process.exitCode = await run(options);
} catch (error) {
  process.stderr.write(`bench: ${error.message ?? error}\n`);
  process.exitCode = 1;
}
