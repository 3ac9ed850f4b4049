import type { Delivery, Outcome, Sender } from '../delivery.types.js';
import type { GuardedPost } from '../http/guarded-post.js';
import { signatureOf } from './signature.js';

/** Sends signed webhooks as Standard Webhooks has them. */
export class WebhookSender implements Sender {
  constructor(
    private readonly post: GuardedPost,
    private readonly clock: () => number = Date.now,
  ) {}

  send(delivery: Delivery, stop: AbortSignal): Promise<Outcome> {
    const { id, recipient, secrets } = delivery;
    // Nothing leaves unsigned: a receiver that once got such a message would have to accept anybody's.
    if (secrets.length === 0)
      return Promise.resolve({
        taken: false,
        detail: 'The destination has no valid secret.',
        permanent: true,
        blame: true,
      });
    const body = webhookBody(delivery);
    const timestamp = Math.floor(this.clock() / 1000);
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf(secrets, id, timestamp, body),
    };
    return this.post.send({ url: recipient, headers, body }, stop);
  }
}

/** The body: the same bytes in every attempt. */
export function webhookBody({ id, kind, created_at, message }: Delivery): string {
  return JSON.stringify({ type: `alert.${kind}`, id, timestamp: created_at.toISOString(), data: message });
}
