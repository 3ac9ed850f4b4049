/** What a credential may be made for; a route names the one it needs. */
export const SCOPES = ['read', 'ingest', 'refresh', 'admin'] as const;

/** One of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/** How a credential is narrowed beyond its role. */
export interface Grant {
  readonly scopes: readonly Scope[];
  /** Modules it is good for; null: all, and the host's own routes. */
  readonly modules: readonly string[] | null;
  /** Plan that its rate limit follows, whatever its tenants are on. */
  readonly plan: string | null;
}
