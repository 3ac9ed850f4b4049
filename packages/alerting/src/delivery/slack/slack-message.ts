import type { Delivery } from '../delivery.types.js';
import { messageText } from '../message-text.js';

const LONGEST_HEADER = 150;
const LONGEST_FIELD = 2_000;

/**
 * Text that Slack shows as it is: these three characters are all that its markup is made of (`<!channel>`, `<@U1>`, links).
 * @see https://docs.slack.dev/messaging/formatting-message-text/
 */
export function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const clipped = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/** Body of an incoming webhook: blocks, and a text for notifications. */
export function slackBody(delivery: Delivery): string {
  const { heading, rule, summary, facts, link } = messageText(delivery);
  const plainText = (text: string): object => ({ type: 'plain_text', text, emoji: false });
  const blocks: object[] = [
    { type: 'header', text: plainText(clipped(`${heading}: ${rule}`, LONGEST_HEADER)) },
    { type: 'section', text: plainText(summary) },
  ];
  if (facts.length > 0)
    blocks.push({
      type: 'section',
      fields: facts.map(([name, value]) => plainText(clipped(`${name}: ${value}`, LONGEST_FIELD))),
    });
  blocks.push({
    type: 'context',
    elements: [plainText([link, delivery.id].filter((part) => part !== null).join(' · '))],
  });
  return JSON.stringify({ text: escapeSlack(`${heading}: ${summary}`), blocks });
}
