import { isIP } from 'node:net';
import type { AuthSettings } from './auth-settings.js';
import { ConfigError } from './config-error.js';

/** Who may call: how tokens are checked. Without secret and keys the start makes a secret and an admin token of its own. */
export interface AuthConfig {
  readonly secret?: string;
  readonly jwksUrl?: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Whether only this machine reaches the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * Settles who may call.
 * @throws ConfigError where the server would be open to everybody, or would take tokens made for other services.
 */
export function settleAuth(settings: AuthSettings, host: string): AuthConfig {
  const { secret, jwksUrl, issuer, audience } = settings;
  if (secret === undefined && jwksUrl === undefined && !isLoopback(host)) {
    throw new ConfigError(
      'HOST',
      `${host} is not a loopback address: set TESSERA_JWT_SECRET or TESSERA_JWKS_URL first, so that not everybody may call`,
    );
  }
  if (jwksUrl !== undefined && (issuer === undefined || audience === undefined)) {
    const missing = issuer === undefined ? 'TESSERA_JWT_ISSUER' : 'TESSERA_JWT_AUDIENCE';
    throw new ConfigError(missing, 'must be set with TESSERA_JWKS_URL: those keys sign tokens for other services too');
  }
  return {
    ...(secret === undefined ? {} : { secret }),
    ...(jwksUrl === undefined ? {} : { jwksUrl }),
    issuer: issuer ?? 'tessera',
    audience: audience ?? 'tessera',
  };
}
