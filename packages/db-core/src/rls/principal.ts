import type { Role } from '../model/index.js';
import type { Grant } from './scope.js';

/** Who asks: what authentication found out, and all that row-level security is told. */
export interface Principal {
  readonly role: Role;
  readonly subject: string;
  /** Further claims of the token; they reach policies that read them and nothing else. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Tenants that the caller belongs to, by the name of the claim that lists them (`organizations`). */
  readonly tenants: Readonly<Record<string, readonly string[]>>;
  /** Stable id of the credential, for rate limits and audit; never the credential itself. */
  readonly credential: string;
  /** What an API key is narrowed to; absent for a token, whose role alone decides. */
  readonly grant?: Grant;
}
