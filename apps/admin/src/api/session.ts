const KEY = 'tessera.token';
const listeners = new Set<() => void>();

/** Who the token says the reader is; the server decides what that is worth. */
export interface Reader {
  readonly role: string;
  readonly name: string;
  /** When the token ends, in ms since 1970; null: it does not say. */
  readonly endsAt: number | null;
}

/**
 * Takes the token of a sign-in link (`#token=…`) out of the address. Browsers never send what is behind # to a server, and
 * it is kept until the tab is closed.
 */
export function takeTokenFromLink(): void {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!given) return;
  sessionStorage.setItem(KEY, given);
  // Out of the address bar and of the history.
  history.replaceState(null, '', location.pathname + location.search);
}

export function currentToken(): string | null {
  return sessionStorage.getItem(KEY);
}

export function signIn(token: string): void {
  sessionStorage.setItem(KEY, token);
  for (const tell of listeners) tell();
}

export function signOut(): void {
  sessionStorage.removeItem(KEY);
  for (const tell of listeners) tell();
}

export function onSession(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The header of a credential: an API key is `tsk_….…`, everything else a bearer token. */
export function authorization(token: string): string {
  return token.startsWith('tsk_') ? `ApiKey ${token}` : `Bearer ${token}`;
}

/** What a token tells of its holder without being checked; null for an API key and for what is no token. */
export function readerOf(token: string | null): Reader | null {
  const payload = token?.split('.')[1];
  if (!token || !payload || token.startsWith('tsk_')) return null;
  try {
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const claims: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0))));
    if (claims === null || typeof claims !== 'object') return null;
    const { role, sub, exp } = claims as Record<string, unknown>;
    return {
      role: typeof role === 'string' ? role : 'unknown',
      name: typeof sub === 'string' ? sub : 'unknown',
      endsAt: typeof exp === 'number' ? exp * 1000 : null,
    };
  } catch {
    return null;
  }
}
