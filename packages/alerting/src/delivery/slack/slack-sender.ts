import type { Delivery, Outcome, Sender } from '../delivery.types.js';
import type { GuardedPost } from '../http/guarded-post.js';
import { slackBody } from './slack-message.js';

/** Sends to incoming webhooks of Slack, and of whatever takes the same. */
export class SlackSender implements Sender {
  constructor(private readonly post: GuardedPost) {}

  send(delivery: Delivery, stop: AbortSignal): Promise<Outcome> {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return this.post.send({ url: delivery.recipient, headers, body: slackBody(delivery) }, stop);
  }
}
