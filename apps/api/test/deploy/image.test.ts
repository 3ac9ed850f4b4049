import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Copy, DockerfileParser, From, type Instruction, JSONInstruction } from 'dockerfile-ast';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/parse-config.js';
import { analyticsModules } from '../../src/analytics.modules.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const text = readFileSync(`${root}deploy/Dockerfile`, 'utf8');
const instructions = DockerfileParser.parse(text).getInstructions();
const stages: { readonly name: string; readonly of: Instruction[] }[] = [];
for (const instruction of instructions) {
  if (instruction instanceof From) stages.push({ name: instruction.getBuildStage() ?? '', of: [instruction] });
  else stages.at(-1)?.of.push(instruction);
}
const runtime = stages.at(-1)?.of ?? [];
const only = (keyword: string): Instruction => {
  const found = runtime.filter((instruction) => instruction.getKeyword() === keyword);
  expect(found).toHaveLength(1);
  return found[0] as Instruction;
};
const wordsOf = (instruction: Instruction): string[] =>
  instruction instanceof JSONInstruction
    ? instruction.getJSONStrings().map((word) => JSON.parse(word.getValue()) as string)
    : [];
const environment = Object.fromEntries(
  only('ENV')
    .getArguments()
    .map((argument) => argument.getValue().split('=') as [string, string]),
);

describe('the image', () => {
  it('is built in one stage and runs in another, which runs nothing of the build', () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', 'runtime']);
    const copy = only('COPY');
    expect(copy instanceof Copy ? copy.getFromFlag()?.getValue() : undefined).toBe('build');
    expect(copy.getArgumentsContent()).toBe('/image /app');
    expect(runtime.filter((one) => one.getKeyword() === 'RUN' && /npm|npx/.test(one.toString()))).toEqual([]);
  });

  it('runs as a number that is not root, which owns the one folder that is written to', () => {
    expect(only('USER').getArgumentsContent()).toBe('65532:65532');
    expect(only('VOLUME').getArgumentsContent()).toBe(environment['TESSERA_DATA_DIR']);
    expect(text).toContain(`chown 65532:65532 ${environment['TESSERA_DATA_DIR']}`);
  });

  it('has node as process 1, so that it gets SIGTERM', () => {
    const [program, file] = wordsOf(only('ENTRYPOINT'));
    expect(program).toBe('node');
    expect(existsSync(`${root}${String(file).replace('/app/', '')}`)).toBe(true);
    expect(wordsOf(only('CMD'))).toEqual(['start']);
    expect(only('STOPSIGNAL').getArgumentsContent()).toBe('SIGTERM');
  });

  it('asks for the health of the process in a way that this Node understands', () => {
    const code = /"-e", (".*")\]/.exec(only('HEALTHCHECK').toString())?.[1] ?? '';
    const probe = (): Buffer =>
      execFileSync(process.execPath, ['-e', JSON.parse(code) as string], { env: { PORT: '1' }, stdio: 'pipe' });
    expect(probe).toThrow(expect.objectContaining({ status: 1, stderr: Buffer.from('') }));
  });

  it('starts with variables that the server takes, once it has a database and a secret', () => {
    const given = { ...environment, DATABASE_URL: 'postgresql://u:p@db/app', TESSERA_JWT_SECRET: 'x'.repeat(32) };
    expect(parseConfig(given, analyticsModules)).toMatchObject({ host: '0.0.0.0', port: 3000, demo: 'off' });
  });

  it('takes from the repository what the build reads, and nothing else', () => {
    const lines = readFileSync(`${root}.dockerignore`, 'utf8').split('\n');
    const taken = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    for (const path of taken) expect([path, existsSync(`${root}${path}`)]).toEqual([path, true]);
    for (const needed of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'turbo.json'])
      expect(taken).toContain(needed);
    expect(lines[1]).toBe('*');
    for (const kept of ['**/node_modules', '**/.tessera', '**/.env*']) expect(lines).toContain(kept);
  });
});

describe('compose.yaml', () => {
  interface Service {
    readonly command?: string[];
    readonly environment?: Record<string, string>;
    readonly volumes?: string[];
    readonly depends_on?: unknown;
  }
  const compose = parse(readFileSync(`${root}deploy/compose.yaml`, 'utf8'), { merge: true }) as {
    readonly services: Record<string, Service>;
    readonly volumes: Record<string, unknown>;
  };
  const { services } = compose;

  it('starts PostgreSQL, then the migrations, then the server', () => {
    expect(services['migrate']).toMatchObject({
      command: ['migrate'],
      depends_on: { postgres: { condition: 'service_healthy' } },
    });
    expect(services['api']).toMatchObject({
      command: ['start', '--no-migrate'],
      read_only: true,
      depends_on: { migrate: { condition: 'service_completed_successfully' } },
    });
  });

  it('holds no secret: each comes from the environment, and one that is missing is named', () => {
    for (const { environment: given = {} } of Object.values(services))
      for (const [name, value] of Object.entries(given))
        if (/PASSWORD|SECRET/.test(name)) expect(value).toMatch(/^\$\{\w+(:\?.+)?\}$/);
  });

  it('mounts files that are there, and volumes that it declares', () => {
    for (const mount of Object.values(services).flatMap(({ volumes = [] }) => volumes)) {
      const [from = ''] = mount.split(':');
      const known = from.startsWith('./') ? existsSync(`${root}deploy/${from}`) : from in compose.volumes;
      expect([mount, known]).toEqual([mount, true]);
    }
  });
});
