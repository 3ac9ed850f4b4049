// npm start: installs and builds what is missing, then runs the server and passes signals and its exit code on.
import { join } from 'node:path';

import { build, install } from './lib/prepare.mjs';
import { run } from './lib/processes.mjs';
import { checkNode, root } from './lib/root.mjs';

checkNode();
await install();
await build();
const server = join(root, 'apps', 'api', 'dist', 'main.js');
const { code } = await run(process.execPath, [server, ...process.argv.slice(2)], {
  env: { TESSERA_PARENT_PID: String(process.pid) },
});
process.exit(code);
