import { isIP } from 'node:net';

const LONGEST = 2048;
const LAST_SYSTEM_PORT = 1023;
/** What browsers drop or turn around, so that a reader and a program see different hosts. */
const DECEPTIVE = /[\s\\\p{Cc}\p{Cf}]/u;

/** A URL that messages may be sent to, as far as its text tells. */
export interface Target {
  readonly url: URL;
  /** Host without brackets. */
  readonly host: string;
  /** The host is an address itself, so that there is nothing to resolve. */
  readonly literal: boolean;
}

/** The target, or what is wrong with its text, in words that follow its name (`must …`). */
export function parseTarget(text: string): Target | string {
  if (text.length > LONGEST) return `must have at most ${LONGEST} characters`;
  if (DECEPTIVE.test(text)) return 'must have neither blanks nor backslashes nor invisible characters';
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return 'must be a URL that begins with https://';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || authorityOf(text).includes('@'))
    return 'must have no user name and no password';
  const fault = portFault(url);
  if (fault !== null) return fault;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return host === '' ? 'must name a host' : { url, host, literal: isIP(host) !== 0 };
}

function authorityOf(text: string): string {
  return text.replace(/^https?:\/\//i, '').split(/[/?#]/, 1)[0] ?? '';
}

/** Ports of mail, remote shells and the like are no web server's. */
function portFault({ protocol, port }: URL): string | null {
  if (port === '') return null;
  const web = protocol === 'https:' ? '443' : '80';
  return port === web || Number(port) > LAST_SYSTEM_PORT
    ? null
    : `must have port ${web}, or one from ${LAST_SYSTEM_PORT + 1} on`;
}
