import { dropRun, prepareRun, publishRun } from './admin.js';
import { startTestServer } from './test-server.js';

/** What the teardown, another module of the same process, must do. */
declare global {
  var tesseraTestRun: { stop(): Promise<void> } | undefined;
}

/** Jest's global setup: one server for the whole run. */
export default async function setup(): Promise<void> {
  const server = await startTestServer();
  const run = await prepareRun(server.adminUrl);
  publishRun(run);
  globalThis.tesseraTestRun = {
    async stop() {
      if (server.kind === 'DATABASE_URL') await dropRun(run);
      await server.stop();
    },
  };
  // Leaving by these signals without this would leave the server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}
