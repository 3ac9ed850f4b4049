import type { MailSenderName } from './mail-message.js';
import { isMailAddress } from './mail-address.js';

const NAME = 'Tessera';

/**
 * The mail server and who mails come from: `?from=alerts@example.org` of the URL, else the login where it is a mail address, else
 * `tessera@` and the server's host. Everything else in the query is nodemailer's (`requireTLS=true`).
 */
export function mailServerOf(smtpUrl: string): { readonly url: string; readonly from: MailSenderName } {
  const url = new URL(smtpUrl);
  const named = url.searchParams.get('from');
  url.searchParams.delete('from');
  const login = decodeURIComponent(url.username);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const candidates = [named ?? '', login, `tessera@${host}`];
  return { url: url.href, from: { name: NAME, address: candidates.find(isMailAddress) ?? 'tessera@localhost' } };
}
