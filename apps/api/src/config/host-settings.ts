import { z } from 'zod';
import type { Setting, SettingValue } from './setting.js';
import { oneOf, origins, postgresUrl, seconds, shortTime, wholeNumber } from './value-types.js';

const setting = <T>(value: Setting<T>): Setting<T> => value;

/** Variables of the server itself: where it listens, its database, what it starts with. */
export const hostSettings = {
  host: setting({
    name: 'HOST',
    schema: z
      .string()
      .regex(/^[\w.:-]{1,253}$/, 'is not a host name or address')
      .default('127.0.0.1'),
    fallback: '127.0.0.1',
    comment: 'Address to listen on. Any but a loopback address needs TESSERA_JWT_SECRET or TESSERA_JWKS_URL.',
    example: '0.0.0.0',
  }),
  port: setting({
    name: 'PORT',
    schema: wholeNumber(0, 65_535).default(3000),
    fallback: '3000',
    comment: 'Port to listen on; 0 takes a free one.',
    example: '3000',
  }),
  corsOrigins: setting({
    name: 'TESSERA_CORS_ORIGINS',
    schema: origins.default([]),
    fallback: 'none',
    comment:
      'Origins whose pages may call the API from a browser, exactly as the browser sends them, comma-separated; no patterns.',
    example: 'https://dashboards.example.org,https://reports.example.org:8443',
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    schema: postgresUrl.optional(),
    fallback: 'embedded',
    comment:
      'PostgreSQL 15 or newer, pgbouncer in transaction mode included. Unset: an embedded PostgreSQL in TESSERA_DATA_DIR.',
    example: 'postgresql://user:password@host:5432/database',
    secret: true,
  }),
  migrationDatabaseUrl: setting({
    name: 'MIGRATION_DATABASE_URL',
    schema: postgresUrl.optional(),
    fallback: 'DATABASE_URL',
    comment:
      'The owner of the schemas where it is another login, and the direct address where DATABASE_URL is a pooler.',
    example: 'postgresql://owner:password@host:5432/database',
    secret: true,
  }),
  poolSize: setting({
    name: 'TESSERA_POOL_SIZE',
    schema: wholeNumber(2, 200).default(10),
    fallback: '10',
    comment: 'Most connections of one server to the database, 2 to 200.',
    example: '10',
  }),
  keptRows: setting({
    name: 'TESSERA_KEPT_ROWS',
    schema: wholeNumber(0, 1_000_000).default(20_000),
    fallback: '20000',
    comment:
      'Rows of answers that one server keeps in memory for callers who ask again while nothing has changed, for 30 s at most; 0 keeps none.',
    example: '0',
  }),
  dataDir: setting({
    name: 'TESSERA_DATA_DIR',
    schema: z.string().max(1000).default('.tessera'),
    fallback: '.tessera',
    comment:
      'Folder of the embedded database, the admin token and the secret that signs it; relative to the working directory.',
    example: '/var/lib/tessera',
  }),
  modules: setting({
    name: 'TESSERA_MODULES',
    schema: z.string().optional(),
    fallback: 'all',
    comment: 'Modules to run, comma-separated.',
    example: 'action',
  }),
  demo: setting({
    name: 'TESSERA_DEMO',
    schema: oneOf(['on', 'off', 'live']).optional(),
    fallback: 'on with the embedded database, else off',
    comment:
      '30 days of seeded data for every module on the first start, where its sources are managed and empty; `live` adds a trickle of new facts.',
    example: 'off',
  }),
  logLevel: setting({
    name: 'TESSERA_LOG_LEVEL',
    schema: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    fallback: 'info',
    comment:
      'Least severe log line to write. Successful requests are `debug`, refused ones `info`, failed ones `error`.',
    example: 'debug',
  }),
  slowQuerySeconds: setting({
    name: 'TESSERA_SLOW_QUERY',
    schema: z
      .union([z.literal('off').transform(() => undefined), shortTime], {
        error: 'is not a duration such as 500ms, 2s or 1m, nor off',
      })
      .optional(),
    fallback: 'off',
    comment:
      'Statements that take longer are logged as `slow statement` and counted, by what they ask and without values; `off` logs none.',
    example: '500ms',
  }),
  drainSeconds: setting({
    name: 'TESSERA_DRAIN_TIME',
    schema: z
      .union([z.literal('0').transform(() => 0), seconds], { error: 'is not a duration such as 0, 5s or 1m' })
      .optional(),
    fallback: '0 on a loopback address, else 5s',
    comment:
      'How long the server goes on answering after SIGTERM while /health/ready says 503, so that load balancers turn away first.',
    example: '10s',
  }),
} as const;

/** What the variables of the server itself say. */
export type HostSettings = { readonly [K in keyof typeof hostSettings]: SettingValue<(typeof hostSettings)[K]> };
