import { execFileSync } from 'node:child_process';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { blocksOf, documents } from './blocks.js';
import { runBlocks } from './terminal.js';

const lacks = ['psql', 'curl'].filter((program) => {
  try {
    execFileSync(program, ['--version']);
    return false;
  } catch {
    return true;
  }
});

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
