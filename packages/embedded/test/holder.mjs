// Durable, because what was committed must survive the kill. Holds an embedded server the way the API does: one process, told what to do by its parent. argv: data directory.
import { startEmbedded } from '../dist/index.js';

const say = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
try {
  const server = await startEmbedded({ dataDir: process.argv[2], log: (line) => say({ log: line }) });
  say({ ready: { pid: server.pid, port: server.port, url: server.url, adopted: server.adopted } });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 1000);
} catch (error) {
  say({ failed: { code: error.code, message: error.message } });
  process.exit(1);
}
