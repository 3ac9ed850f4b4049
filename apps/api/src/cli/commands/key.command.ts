import { type ApiKeyState, type Principal, SCOPES } from '@tessera/db-core';
import { InvalidInput } from '@tessera/module-kit';
import type { Command } from 'commander';
import { roles } from '../../auth/principal-of.js';
import { tenantClaimsOf } from '../../auth/tenant-claims-of.js';
import { type KeyActor, KeyDesk } from '../../keys/key-desk.js';
import { keyDays, keyPlans, type KeyRequest, parseKeyRequest } from '../../keys/key-request.js';
import { keyStates } from '../../keys/list-request.js';
import { type ShownKey, shownKey } from '../../keys/shown-key.js';
import { wholeNumberOf } from '../arguments.js';
import { UsageError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { operator } from '../operator.js';
import { type Cell, table } from '../output.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

interface CreateOptions {
  readonly json?: boolean;
  readonly name: string;
  readonly role: string;
  readonly scopes: string;
  readonly modules?: string;
  readonly organizations?: string;
  readonly schools?: string;
  readonly tenants?: string;
  readonly plan?: string;
  readonly expires: string;
}

/** Whoever may run this may do anything to the database; the audit log calls them the owner. */
function actorHere(): KeyActor {
  const { subject, credential, role } = operator();
  const principal: Principal = { role: 'admin', subject, claims: {}, tenants: {}, credential };
  return { principal, role, requestId: null };
}

const mostListed = 10_000;

const list = (text: string): string[] => text.split(',').map((word) => word.trim());

async function deskOf(context: CommandContext): Promise<KeyDesk> {
  return new KeyDesk((await withEngine(context)).database);
}

function requestOf(options: CreateOptions, { config }: CommandContext): KeyRequest {
  const definitions = config.modules.map(({ definition }) => definition);
  const { organizations, schools, tenants } = options;
  const named = Object.entries({ organizations, schools, tenants }).flatMap(([claim, ids]) =>
    ids === undefined ? [] : [[claim, list(ids)] as const],
  );
  const days = options.expires.replace(/d$/, '');
  const body = {
    name: options.name,
    role: options.role,
    scopes: list(options.scopes),
    modules: options.modules === undefined ? null : list(options.modules),
    tenants: Object.fromEntries(named),
    plan: options.plan ?? null,
    expires_in_days: wholeNumberOf('--expires', days, 1, keyDays.maximum),
  };
  try {
    return parseKeyRequest(body, { ...tenantClaimsOf(definitions), modules: definitions.map(({ name }) => name) });
  } catch (error) {
    if (error instanceof InvalidInput) {
      throw new UsageError(error.fields.map(({ field, detail }) => `--${field} ${detail}`).join('; '));
    }
    throw error;
  }
}

function row(key: ShownKey): Record<string, Cell> {
  const { prefix, name, state, role, expires_at, last_used_at } = key;
  const tenants = Object.values(key.tenants).flat().join(',');
  const scopes = key.scopes.join(',');
  const modules = key.modules?.join(',') ?? 'all';
  return { prefix, name, state, role, scopes, modules, tenants: tenants || null, expires_at, last_used_at };
}

function addCreate(program: Command, host: CommandHost): void {
  const command = program
    .command('create')
    .description(
      'Make an API key and print it, this once: only a hash of its secret is kept. Two keys of a name may be good at a ' +
        'time: make the second, put it where the first is used, then revoke the first',
    )
    .requiredOption('--name <name>', 'what it is for; one caller and one rate limit, however often it is renewed')
    .requiredOption('--role <role>', `what it sees: ${roles.join(', ')}`)
    .requiredOption('--scopes <scopes>', `what it may do, comma-separated: ${SCOPES.join(', ')}`)
    .option('--modules <names>', 'only these modules, comma-separated; all where left out')
    .option('--organizations <ids>', 'organizations it opens, comma-separated; for the role authenticated')
    .option('--schools <ids>', 'schools it opens')
    .option('--tenants <ids>', 'installations of the guide it opens')
    .option('--plan <plan>', `plan of its rate limit: ${keyPlans.join(', ')}`)
    .option('--expires <days>', `days it is good for, 1 to ${keyDays.maximum}`, `${keyDays.default}d`);
  teach(command, [
    'key create --name dashboards --role authenticated --scopes read --organizations org_acme,org_helios',
    'key create --name importer --role service_role --scopes ingest --modules action --expires 365d',
    'key create --name operations --role admin --scopes read,refresh --json',
  ]).action((options: CreateOptions) =>
    act(host, options, async (context) => {
      const request = requestOf(options, context);
      const { record, text } = await (await deskOf(context)).create(actorHere(), request);
      context.progress(`Send it as: Authorization: ApiKey <key>. Good until ${record.expiresAt.toISOString()}.`);
      return { data: { ...shownKey(record), key: text }, text };
    }),
  );
}

function addList(program: Command, host: CommandHost): void {
  const command = program
    .command('list')
    .description('Show API keys, revoked and expired ones included; never a secret')
    .option('--name <name>', 'only keys of this name')
    .option('--state <state>', `only keys that are ${keyStates.join(', ')}`);
  teach(command, ['key list', 'key list --state live --json']).action(
    (options: { readonly json?: boolean; readonly name?: string; readonly state?: string }) =>
      act(host, options, async (context) => {
        const state: ApiKeyState | undefined = keyStates.find((each) => each === options.state);
        if (options.state !== undefined && state === undefined) {
          throw new UsageError(`--state ${options.state} is none of ${keyStates.join(', ')}`);
        }
        const filter = { name: options.name ?? null, state: state ?? null, after: null, limit: mostListed };
        const keys = (await (await deskOf(context)).list(actorHere().principal, filter)).map(shownKey);
        return { data: keys, text: keys.length === 0 ? 'There is none.' : table(keys.map(row)) };
      }),
  );
}

function addRevoke(program: Command, host: CommandHost): void {
  const command = program
    .command('revoke')
    .description('End an API key; every server refuses it within 10 seconds')
    .argument('<prefix>', 'its public part, as "key list" shows it');
  teach(command, ['key revoke tsk_5f1c9a7be1d20b34']).action((prefix: string, options: { readonly json?: boolean }) =>
    act(host, options, async (context) => {
      // Somebody may have copied the whole key here: its secret goes no further.
      const [known = ''] = prefix.split('.');
      const key = await (await deskOf(context)).revoke(actorHere(), known);
      if (key === null) {
        throw new UsageError(`there is no key ${known}`);
      }
      return { data: shownKey(key), text: `${key.prefix} (${key.name}) is revoked.` };
    }),
  );
}

/** `tessera key create|list|revoke`: API keys. */
export function addKey(program: Command, host: CommandHost): void {
  const command = program
    .command('key')
    .description('API keys: make, list and revoke them')
    .addHelpText('after', '\nExamples:\n  $ tessera key create --help\n  $ tessera key list --state live');
  addCreate(command, host);
  addList(command, host);
  addRevoke(command, host);
}
