import { createTransport, type Transporter } from 'nodemailer';
import type { Delivery, Outcome, Sender } from '../delivery.types.js';
import { within } from '../within.js';
import { isMailAddress } from './mail-address.js';
import { type MailSenderName, mailOf } from './mail-message.js';
import { mailServerOf } from './mail-server.js';

const CONNECT_MS = 10_000;
const SILENCE_MS = 15_000;
/** For a whole mail; shorter than the lease of a delivery. */
const WHOLE_MS = 30_000;

/** Sends mail by the operator's server. */
export class MailSender implements Sender {
  private readonly server: { readonly transport: Transporter; readonly from: MailSenderName } | null;

  /** @param smtpUrl TESSERA_SMTP_URL; undefined where there is no mail server */
  constructor(smtpUrl: string | undefined) {
    this.server = smtpUrl === undefined ? null : open(smtpUrl);
  }

  async send(delivery: Delivery, stop: AbortSignal): Promise<Outcome> {
    if (this.server === null)
      return failed('This installation has no mail server (TESSERA_SMTP_URL).', { permanent: false, blame: false });
    if (!isMailAddress(delivery.recipient))
      return failed('The recipient is not a mail address.', { permanent: true, blame: true });
    const { transport, from } = this.server;
    try {
      await within(stop, WHOLE_MS, () => transport.sendMail(mailOf(delivery, from)));
      return { taken: true };
    } catch (error) {
      return mailFailure(error);
    }
  }

  close(): void {
    this.server?.transport.close();
  }
}

function open(smtpUrl: string): { transport: Transporter; from: MailSenderName } {
  const { url, from } = mailServerOf(smtpUrl);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // Nothing in a message makes this server read a file or ask another one.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { transport, from };
}

function failed(detail: string, rest: { permanent: boolean; blame: boolean; cause?: unknown }): Outcome {
  return { taken: false, detail, ...rest };
}

/** A server that refuses the recipient for good says 5xx to it; everything else may be over in a while. */
function mailFailure(error: unknown): Outcome {
  const code = refusalOf(error);
  if (code === null)
    return failed('The mail server did not take the message.', { permanent: false, blame: false, cause: error });
  const permanent = code >= 500;
  const detail = permanent ? 'refused the recipient' : 'put the recipient off';
  return failed(`The mail server ${detail} (${code}).`, { permanent, blame: true, cause: error });
}

/** What the server said to the recipient; null where it is about something else. */
function refusalOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('responseCode' in error) || !('command' in error)) return null;
  const { responseCode, command } = error;
  return command === 'RCPT TO' && typeof responseCode === 'number' ? responseCode : null;
}
