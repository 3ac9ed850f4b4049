import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyticsModules } from '../../src/analytics.modules.js';
import { describeSettings } from '../../src/config/known-variables.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { blocksOf, codeOf, documents } from './blocks.js';
import { type OpenApi, referenceOf } from './reference.js';
import { runBlocks } from './terminal.js';

const lacks = ['psql', 'curl'].filter((program) => {
  try {
    execFileSync(program, ['--version']);
    return false;
  } catch {
    return true;
  }
});

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
let server: ServerProcess;
const folder = temporaryFolder();

if (lacks.length > 0) {
  it(`LEFT OUT: the commands of the documents need ${lacks.join(' and ')}`, () => expect(lacks).not.toEqual([]));
} else {
  beforeAll(async () => {
    // As `npm start` does it: an embedded database with demo data, in a folder of its own.
    server = await (await ServerProcess.start(folder)).ready();
  }, 180_000);
  afterAll(async () => {
    await server.stop();
    removeFolder(folder);
  });

  const withCommands = documents.filter((file) => blocksOf(file).some(({ needs }) => needs === null));

  it('has commands in its documents', () => {
    expect(withCommands).toEqual(expect.arrayContaining(['README.md', 'docs/api.md', 'docs/operations.md']));
  });

  it('the reference lists every variable, route, view and metric', async () => {
    const file = new URL('../../../../docs/reference.md', import.meta.url);
    const wanted = referenceOf({
      settings: describeSettings(analyticsModules),
      definitions: analyticsModules,
      document: (await (await server.request('/api/openapi.json')).json()) as OpenApi,
      metrics: await (await server.request('/metrics')).text(),
    });
    if (process.env['TESSERA_UPDATE_REPORT'] === '1') writeFileSync(file, wanted);
    expect(readFileSync(file, 'utf8')).toBe(wanted);
  });

  it('docs/client.md: the example runs', async () => {
    const [example = ''] = codeOf('docs/client.md', 'js');
    symlinkSync(fileURLToPath(new URL('../../../../node_modules', import.meta.url)), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'example.mjs'), example.replace('http://127.0.0.1:3000', server.url));
    const name = ['key', 'create', '--name', 'example', '--role', 'admin', '--scopes', 'read,ingest,admin'];
    const key = execFileSync(process.execPath, [cli, ...name], { cwd: folder, encoding: 'utf8' }).trim();
    const told = await new Promise<string>((resolve, reject) => {
      const env = { PATH: process.env['PATH'], TESSERA_API_KEY: key };
      execFile(process.execPath, ['example.mjs'], { cwd: folder, env, encoding: 'utf8' }, (error, out) =>
        error === null ? resolve(out) : reject(new Error(error.message)),
      );
    });
    expect(told).toMatch(/^\d+ rows up to \d{4}-.*Z\n(?:\w+ \w+\n)+422 /);
  });

  it.each(withCommands)(
    '%s: each command does what a reader expects of it: it succeeds',
    async (file) => {
      const blocks = blocksOf(file).filter(({ needs }) => needs === null);
      const { failed } = await runBlocks(blocks, folder, { PORT: new URL(server.url).port });
      expect(failed).toBeNull();
    },
    150_000,
  );
}
