// npm run bench: installs and builds what is missing, then measures. npm run bench -- --help tells the options.
import { join } from 'node:path';

import { build, install } from './lib/prepare.mjs';
import { run } from './lib/processes.mjs';
import { checkNode, root } from './lib/root.mjs';

checkNode();
await install();
await build();
const { code } = await run(process.execPath, [join(root, 'bench', 'main.mjs'), ...process.argv.slice(2)], {
  env: { TESSERA_PARENT_PID: String(process.pid) },
});
process.exit(code);
