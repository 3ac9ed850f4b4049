const KEY = 'tessera.token';

/**
 * The bearer token of this tab: taken from the link's fragment (`#token=…`), which browsers never send to a server,
 * and kept until the tab is closed.
 */
export function bearerToken(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(KEY, given);
    // Out of the address bar and of the history.
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(KEY);
}
