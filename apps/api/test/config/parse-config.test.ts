import { ConfigError } from '../../src/config/config-error.js';
import { describeSettings } from '../../src/config/known-variables.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { sampleDefinition } from '../support/definition.js';
import { forTerminal } from '../../src/start/one-line.js';

const secret = 'a secret of at least thirty-two bytes';
const parse = (environment: Record<string, string>) => parseConfig(environment, [sampleDefinition]);

function refusal(environment: Record<string, string>): ConfigError {
  try {
    parse(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error as ConfigError;
  }
  throw new Error('was not refused');
}

describe('defaults', () => {
  it('are those of SPEC.md 9 with the embedded database', () => {
    const config = parse({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, demo: 'on', loopback: true, drainSeconds: 0 });
    expect(config.dataDir).toMatch(/\/\.tessera$/);
    expect(config.auth).toEqual({ issuer: 'tessera', audience: 'tessera' });
    expect(config.modules.map((module) => module.bindings)).toEqual([
      { readings: { kind: 'managed' }, sensors: { kind: 'managed' } },
    ]);
  });

  it('leave an existing database without demo data', () => {
    expect(parse({ DATABASE_URL: 'postgresql://u:p@db/app' }).demo).toBe('off');
  });

  it('take an empty variable for unset', () => {
    expect(parse({ PORT: '', TESSERA_DEMO: ' ' })).toMatchObject({ port: 3000, demo: 'on' });
  });
});

describe('overrides', () => {
  it.each([
    ['500ms', 0.5],
    ['2s', 2],
    ['1m', 60],
    ['off', undefined],
  ])('TESSERA_SLOW_QUERY=%s is %p seconds', (text, seconds) => {
    expect(parse({ TESSERA_SLOW_QUERY: text }).slowQuerySeconds).toBe(seconds);
  });

  it('reach schedules, ages and retention of the definition', () => {
    const { definition } = parse({
      TESSERA_SAMPLE_HOURLY_SCHEDULE: '7 * * * *',
      TESSERA_SAMPLE_HOURLY_STALE_AFTER: '2h',
      TESSERA_SAMPLE_READINGS_RETENTION_DAYS: 'off',
    }).modules[0] ?? { definition: undefined };
    expect(definition?.views[0]).toMatchObject({ schedule: '7 * * * *', staleAfterSeconds: 7200 });
    expect(definition?.retention).toEqual([{ source: 'readings', days: 'off' }]);
    expect(sampleDefinition.views[0]?.schedule).toBe('*/5 * * * *');
  });

  it('point a source at an existing table', () => {
    const [module] = parse({
      TESSERA_SAMPLE_READINGS_TABLE: 'public."Readings"',
      TESSERA_SAMPLE_READINGS_TENANT_COLUMN: '"orgId"',
      TESSERA_SAMPLE_READINGS_COLUMNS: 'took_ms:duration, taken_at:"takenAt"',
    }).modules;
    expect(module?.bindings['readings']).toEqual({
      kind: 'external',
      table: 'public."Readings"',
      tenantColumn: 'orgId',
      columns: { took_ms: 'duration', taken_at: 'takenAt' },
    });
  });

  it('listen elsewhere once it is settled who may call', () => {
    expect(parse({ HOST: '0.0.0.0', TESSERA_JWT_SECRET: secret })).toMatchObject({ loopback: false, drainSeconds: 5 });
  });
});

describe('refusals are one line that names the variable', () => {
  const cases: readonly [string, Record<string, string>, string, RegExp][] = [
    ['a misspelt name', { TESSERA_MODULS: 'sample' }, 'TESSERA_MODULS', /did you mean TESSERA_MODULES\?/],
    [
      'a misspelt module name',
      { TESSERA_SAMPLE_READING_TABLE: 'a.b' },
      'TESSERA_SAMPLE_READING_TABLE',
      /TESSERA_SAMPLE_READINGS_TABLE\?/,
    ],
    [
      'a name far from all',
      { TESSERA_ZZZZZZZZZZZZZZZZ: '1' },
      'TESSERA_ZZZZZZZZZZZZZZZZ',
      /is not a variable of Tessera$/,
    ],
    ['an unknown module', { TESSERA_MODULES: 'samples' }, 'TESSERA_MODULES', /did you mean sample\?/],
    ['a module twice', { TESSERA_MODULES: 'sample, sample' }, 'TESSERA_MODULES', /names "sample" twice/],
    ...[
      '*',
      'null',
      'https://*.example.org',
      'https://a.example/',
      'a.example',
      'https://A.example',
      'https://a.example,',
    ].map((value): [string, Record<string, string>, string, RegExp] => [
      `the origin ${value}`,
      { TESSERA_CORS_ORIGINS: value },
      'TESSERA_CORS_ORIGINS',
      /is not a list of origins/,
    ]),
    ['a port out of range', { PORT: '70000' }, 'PORT', /"70000" is not from 0 to 65535/],
    ['a port that is a word', { PORT: 'http' }, 'PORT', /"http" is not a whole number/],
    ['a host that is a URL', { HOST: 'http://x/' }, 'HOST', /is not a host name/],
    [
      'another kind of database',
      { DATABASE_URL: 'mysql://u:hidden@db/app' },
      'DATABASE_URL',
      /is not a PostgreSQL URL/,
    ],
    ['a URL without a database', { DATABASE_URL: 'postgresql://db' }, 'DATABASE_URL', /names a database/],
    [
      'an owner without a database',
      { MIGRATION_DATABASE_URL: 'postgresql://o@db/app' },
      'MIGRATION_DATABASE_URL',
      /is not set/,
    ],
    ['a short secret', { TESSERA_JWT_SECRET: 'hunter2' }, 'TESSERA_JWT_SECRET', /shorter than 32 bytes/],
    [
      'a public key as secret',
      { TESSERA_JWT_SECRET: '-----BEGIN PUBLIC KEY----- MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A' },
      'TESSERA_JWT_SECRET',
      /PEM or JWK/,
    ],
    [
      'a JWK as secret',
      { TESSERA_JWT_SECRET: '{"kty":"oct","k":"c2VjcmV0IHNlY3JldCBzZWNyZXQ"}' },
      'TESSERA_JWT_SECRET',
      /PEM or JWK/,
    ],
    ['an open server', { HOST: '0.0.0.0' }, 'HOST', /TESSERA_JWT_SECRET or TESSERA_JWKS_URL/],
    [
      'keys over http',
      { TESSERA_JWKS_URL: 'http://login.example.org/keys' },
      'TESSERA_JWKS_URL',
      /is not an https URL/,
    ],
    [
      'keys without issuer',
      { TESSERA_JWKS_URL: 'https://login.example.org/keys' },
      'TESSERA_JWT_ISSUER',
      /must be set/,
    ],
    [
      'keys without audience',
      { TESSERA_JWKS_URL: 'https://login.example.org/keys', TESSERA_JWT_ISSUER: 'x' },
      'TESSERA_JWT_AUDIENCE',
      /must be set/,
    ],
    ['a demo that is neither', { TESSERA_DEMO: 'yes' }, 'TESSERA_DEMO', /on, off, live/],
    [
      'a bad schedule',
      { TESSERA_SAMPLE_HOURLY_SCHEDULE: 'daily' },
      'TESSERA_SAMPLE_HOURLY_SCHEDULE',
      /cron expression/,
    ],
    [
      'a schedule that never fires',
      { TESSERA_SAMPLE_HOURLY_SCHEDULE: '0 0 31 2 *' },
      'TESSERA_SAMPLE_HOURLY_SCHEDULE',
      /cron expression/,
    ],
    [
      'a schedule with seconds',
      { TESSERA_SAMPLE_HOURLY_SCHEDULE: '0 */5 * * * *' },
      'TESSERA_SAMPLE_HOURLY_SCHEDULE',
      /five fields/,
    ],
    [
      'an age that is a word',
      { TESSERA_SAMPLE_HOURLY_STALE_AFTER: 'soon' },
      'TESSERA_SAMPLE_HOURLY_STALE_AFTER',
      /duration/,
    ],
    [
      'no days at all',
      { TESSERA_SAMPLE_READINGS_RETENTION_DAYS: '0' },
      'TESSERA_SAMPLE_READINGS_RETENTION_DAYS',
      /from 1 to 36500/,
    ],
    [
      'a table without schema',
      { TESSERA_SAMPLE_READINGS_TABLE: 'readings' },
      'TESSERA_SAMPLE_READINGS_TABLE',
      /schema\.table/,
    ],
    [
      'SQL for a table',
      { TESSERA_SAMPLE_READINGS_TABLE: 'a.b; drop table c' },
      'TESSERA_SAMPLE_READINGS_TABLE',
      /schema\.table/,
    ],
    [
      'columns without table',
      { TESSERA_SAMPLE_READINGS_COLUMNS: 'took_ms:x' },
      'TESSERA_SAMPLE_READINGS_COLUMNS',
      /names none/,
    ],
    [
      'a column that is not ours',
      { TESSERA_SAMPLE_READINGS_TABLE: 'a.b', TESSERA_SAMPLE_READINGS_COLUMNS: 'tok_ms:x' },
      'TESSERA_SAMPLE_READINGS_COLUMNS',
      /did you mean took_ms\?/,
    ],
    [
      'a column given twice',
      { TESSERA_SAMPLE_READINGS_TABLE: 'a.b', TESSERA_SAMPLE_READINGS_COLUMNS: 'took_ms:x,took_ms:y' },
      'TESSERA_SAMPLE_READINGS_COLUMNS',
      /given twice/,
    ],
    [
      'retention of an existing table',
      { TESSERA_SAMPLE_READINGS_TABLE: 'a.b', TESSERA_SAMPLE_READINGS_RETENTION_DAYS: '9' },
      'TESSERA_SAMPLE_READINGS_RETENTION_DAYS',
      /never deleted/,
    ],
    [
      'a plan there is not',
      { TESSERA_RATE_LIMITS: 'gold=1' },
      'TESSERA_RATE_LIMITS',
      /starter, pro, enterprise, admin/,
    ],
    ['a network without length', { TESSERA_WEBHOOK_ALLOW: '10.0.0.1' }, 'TESSERA_WEBHOOK_ALLOW', /CIDR/],
    ['a slow query without a unit there is', { TESSERA_SLOW_QUERY: 'never' }, 'TESSERA_SLOW_QUERY', /500ms/],
    ['a log level there is not', { TESSERA_LOG_LEVEL: 'loud' }, 'TESSERA_LOG_LEVEL', /fatal, error/],
  ];

  it.each(cases)('%s', (_name, environment, variable, message) => {
    const error = refusal(environment);
    expect(error.variable).toBe(variable);
    expect(error.message.startsWith(`${variable}: `)).toBe(true);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
  });

  it('never shows a secret', () => {
    expect(refusal({ TESSERA_JWT_SECRET: 'hunter2' }).message).not.toContain('hunter2');
    expect(refusal({ DATABASE_URL: 'mysql://u:hidden@db/app' }).message).not.toContain('hidden');
  });

  it.each([
    ['DATABASE_URL', 'postgresql://user:password@host:5432/database'],
    ['MIGRATION_DATABASE_URL', 'postgresql://owner:password@host:5432/database'],
  ])('shows the sample of %s whole at the terminal, where addresses lose their credentials', (name, sample) => {
    const error = refusal({ DATABASE_URL: 'postgresql://u:p@db/app', [name]: 'mysql://u:hidden@db/app' });
    expect(forTerminal(error)).toContain(`(for example ${name}=${sample})`);
    expect(forTerminal(new Error('postgresql://user:hidden@host:5432/app'))).not.toContain('hidden');
  });
});

describe('the documentation', () => {
  it('has every variable once, with a comment and an example', () => {
    const docs = describeSettings([sampleDefinition]);
    expect(new Set(docs.map((row) => row.name)).size).toBe(docs.length);
    for (const row of docs) {
      expect(row.comment).toMatch(/\w/);
      expect(row.example).toMatch(/\w/);
      expect(row.default).toMatch(/\w/);
    }
    expect(docs.map((row) => row.name)).toContain('TESSERA_SAMPLE_READINGS_TENANT_COLUMN');
  });
});
