// Whether the API is what docs/openapi.json says: tessera openapi | node packages/client/scripts/check-api.mjs
// Prints what breaks callers, or that the snapshot has to be made anew; exit code 1 in both cases.
import { readFileSync } from 'node:fs';
import { json } from 'node:stream/consumers';

import { breakingChanges, withoutProse } from './api-document.mjs';
import { typesOf } from './api-types.mjs';
import { readSnapshot, typesFile } from './snapshot.mjs';

const before = readSnapshot();
const after = withoutProse(await json(process.stdin), before.info.version);
const again = 'make it anew: npm run -s tessera -- openapi | node packages/client/scripts/update-api.mjs';
if (JSON.stringify(before) !== JSON.stringify(after)) {
  const broken = breakingChanges(before, after);
  console.log(broken.length > 0 ? `breaks callers:\n${broken.join('\n')}` : 'the API has grown');
  console.log(`docs/openapi.json is not what the server says; ${again}`);
  process.exit(1);
}
if ((await typesOf(before)) !== readFileSync(typesFile, 'utf8')) {
  console.log(`the client's types are not those of docs/openapi.json; ${again}`);
  process.exit(1);
}
