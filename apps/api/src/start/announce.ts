import { join } from 'node:path';
import { withSecret, writeAdminToken } from '../auth/own-credentials.js';
import type { AuthConfig } from '../config/auth-config.js';
import type { Config } from '../config/parse-config.js';

/** The link's fragment never reaches a server or its log. */
const signInLink = (url: string, token: string): string => `${url}/#token=${token}`;

/**
 * Tells that the server is ready and, where the installation made its own secret, how to sign in.
 * @param auth with the secret that tokens are checked with
 */
export async function announce(
  config: Config,
  auth: AuthConfig,
  url: string,
  print: (line: string) => void,
): Promise<void> {
  print(`Tessera is ready: ${url}`);
  const { secret } = withSecret(auth, config.dataDir);
  const own = config.auth.secret === undefined && config.auth.jwksUrl === undefined;
  if (own && secret !== undefined) {
    const token = await writeAdminToken({ ...auth, secret }, config.dataDir);
    print(`Sign in:          ${signInLink(url, token)}`);
    print(`Admin token:      ${join(config.dataDir, 'admin.token')}`);
    print(`Routes:           ${url}/api/docs`);
  }
}
