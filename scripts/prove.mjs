// npm run prove: the same tests with more seeds and more time. TESSERA_PROVE_SCALE multiplies both; default 10.
import { runJest } from './lib/jest.mjs';
import { build, install } from './lib/prepare.mjs';
import { checkNode } from './lib/root.mjs';

checkNode();
await install();
await build();
process.env.TESSERA_PROVE_SCALE ??= '10';
const { passed, failed, skipped, code } = await runJest(process.argv.slice(2));
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || code !== 0 ? 1 : 0);
