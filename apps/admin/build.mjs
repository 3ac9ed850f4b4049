// Puts the static files beside the compiled scripts: dist/ is what the API serves at /.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
cpSync(here('public'), here('dist'), { recursive: true });
