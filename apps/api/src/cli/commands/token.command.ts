import type { Command } from 'commander';
import { withSecret } from '../../auth/own-credentials.js';
import { roles } from '../../auth/principal-of.js';
import { signToken } from '../../auth/sign-token.js';
import { seconds } from '../../config/value-types.js';
import { makeDataDir } from '../../start/start-database.js';
import { UsageError } from '../cli-error.js';
import { act, type CommandHost, teach } from './command.js';

interface TokenOptions {
  readonly json?: boolean;
  readonly role: string;
  readonly organizations?: string;
  readonly schools?: string;
  readonly tenants?: string;
  readonly sub: string;
  readonly expires: string;
}

/** A token cannot be taken back before it ends: what has to work longer is an API key, which can. */
const longestSeconds = 366 * 86_400;

const list = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** `tessera token`: a bearer token that this installation accepts. */
export function addToken(program: Command, host: CommandHost): void {
  const command = program
    .command('token')
    .description('Print a bearer token, signed with TESSERA_JWT_SECRET or the secret of the data directory')
    .requiredOption('--role <role>', roles.join(', '))
    .option('--organizations <ids>', 'organizations it opens, comma-separated')
    .option('--schools <ids>', 'schools it opens')
    .option('--tenants <ids>', 'installations of the guide it opens')
    .option('--sub <id>', 'who it is for', 'cli')
    .option('--expires <time>', 'lifetime: 90s, 15m, 2h or 30d, at most 366d', '1h');
  teach(command, [
    'token --role authenticated --organizations acme,globex --expires 8h',
    'token --role admin --json',
  ]).action((options: TokenOptions) =>
    act(host, options, async ({ config }) => {
      const role = roles.find((each) => each === options.role);
      const lifetime = seconds.safeParse(options.expires);
      if (role === undefined) {
        throw new UsageError(`--role ${options.role} is none of ${roles.join(', ')}`);
      }
      if (!lifetime.success) {
        throw new UsageError(`--expires ${options.expires} is not a lifetime such as 90s, 15m, 2h or 30d`);
      }
      if (lifetime.data > longestSeconds) {
        throw new UsageError(
          `--expires ${options.expires} is more than 366d; make an API key for what has to work longer`,
        );
      }
      makeDataDir(config.dataDir);
      const { secret, issuer, audience } = withSecret(config.auth, config.dataDir);
      if (secret === undefined) {
        throw new UsageError(
          'tokens are signed by the owner of the keys behind TESSERA_JWKS_URL; set TESSERA_JWT_SECRET to sign some here',
        );
      }
      const tenants = {
        organizations: list(options.organizations),
        schools: list(options.schools),
        tenants: list(options.tenants),
      };
      const named = Object.fromEntries(Object.entries(tenants).filter(([, ids]) => ids.length > 0));
      const token = await signToken(secret, {
        role,
        subject: options.sub,
        tenants: named,
        lifetimeSeconds: lifetime.data,
        issuer,
        audience,
      });
      const expires = new Date(Date.now() + lifetime.data * 1000).toISOString();
      return { data: { token, role, sub: options.sub, ...named, expires_at: expires }, text: token };
    }),
  );
}
