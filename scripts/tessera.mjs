// npm run tessera -- <command>: the command line of apps/api, built first where needed.
import { join } from 'node:path';

import { build, install } from './lib/prepare.mjs';
import { run } from './lib/processes.mjs';
import { checkNode, root } from './lib/root.mjs';

checkNode();
await install();
await build();
const cli = join(root, 'apps', 'api', 'dist', 'cli.js');
const { code } = await run(process.execPath, [cli, ...process.argv.slice(2)], {
  env: { TESSERA_PARENT_PID: String(process.pid) },
});
process.exit(code);
