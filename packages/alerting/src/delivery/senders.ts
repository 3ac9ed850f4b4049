import type { Channel, Sender } from './delivery.types.js';
import { GuardedPost } from './http/guarded-post.js';
import type { TargetGuard } from './http/target-guard.js';
import { MailSender } from './mail/mail-sender.js';
import { SlackSender } from './slack/slack-sender.js';
import { WebhookSender } from './webhook/webhook-sender.js';

/** One sender for each channel, and the end of their connections. */
export interface Senders {
  readonly byChannel: Readonly<Record<Channel, Sender>>;
  close(): void;
}

/** What senders are made of. */
export interface SenderSettings {
  readonly smtpUrl?: string | undefined;
  readonly timeoutMs: number;
  readonly guard: TargetGuard;
}

export function openSenders({ smtpUrl, timeoutMs, guard }: SenderSettings): Senders {
  const post = new GuardedPost(guard, timeoutMs);
  const email = new MailSender(smtpUrl);
  return {
    byChannel: { email, slack: new SlackSender(post), webhook: new WebhookSender(post) },
    close: () => email.close(),
  };
}
