import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthConfig } from '../config/auth-config.js';
import { signToken } from './sign-token.js';

const adminTokenDays = 90;

/** Whole or not at all, and never readable by others, not even for a moment. */
function writePrivate(path: string, content: string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, content, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, path);
}

/** The installation's own secret, kept in the data directory; made at the first call. */
function ownSecret(dataDir: string): string {
  const path = join(dataDir, 'jwt.secret');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    writePrivate(path, `${randomBytes(48).toString('base64url')}\n`);
  }
  return readFileSync(path, 'utf8').trim();
}

/** The configuration with a secret: the configured one, or the installation's own where nothing is configured. */
export function withSecret(config: AuthConfig, dataDir: string): AuthConfig {
  return config.secret === undefined && config.jwksUrl === undefined
    ? { ...config, secret: ownSecret(dataDir) }
    : config;
}

/** Signs a new admin token and keeps it in `<data dir>/admin.token`, mode 600. */
export async function writeAdminToken(
  config: AuthConfig & { readonly secret: string },
  dataDir: string,
): Promise<string> {
  const token = await signToken(config.secret, {
    role: 'admin',
    subject: 'local-admin',
    tenants: {},
    lifetimeSeconds: adminTokenDays * 86_400,
    issuer: config.issuer,
    audience: config.audience,
  });
  writePrivate(join(dataDir, 'admin.token'), `${token}\n`);
  return token;
}
