// Brings docs/openapi.json and the client's types up to date: tessera openapi | node packages/client/scripts/update-api.mjs
// Refuses what breaks callers, unless --major says that the next version of the API may.
import { json } from 'node:stream/consumers';

import { breakingChanges, withoutProse } from './api-document.mjs';
import { typesOf } from './api-types.mjs';
import { readSnapshot, write } from './snapshot.mjs';

const document = await json(process.stdin);
const before = readSnapshot();
const version = before?.info.version ?? '1.0.0';
const [major, minor] = version.split('.').map(Number);
let after = withoutProse(document, version);
if (before !== undefined && JSON.stringify(before) !== JSON.stringify(after)) {
  const broken = breakingChanges(before, after);
  if (broken.length > 0 && !process.argv.includes('--major')) {
    console.error(`breaks callers; if it is meant, give --major:\n${broken.join('\n')}`);
    process.exit(1);
  }
  after = withoutProse(document, broken.length > 0 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`);
}
write(after, await typesOf(after));
console.log(`docs/openapi.json is version ${after.info.version} of the API`);
