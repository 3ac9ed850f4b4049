import type { SendMailOptions } from 'nodemailer';
import type { Delivery } from '../delivery.types.js';
import { messageText } from '../message-text.js';

/** Who sends: an address, with or without a name. */
export interface MailSenderName {
  readonly name: string;
  readonly address: string;
}

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** A mail of a notification. Its Message-ID is made of the delivery's id: a repeat is the same message. */
export function mailOf(delivery: Delivery, from: MailSenderName): SendMailOptions {
  const { heading, rule, tenant, summary, facts, link } = messageText(delivery);
  const domain = from.address.split('@').at(-1) ?? 'tessera';
  const lines = [...facts, ...(link === null ? [] : [['Link', link] as const])];
  const thread = delivery.history_id === null ? {} : { references: `<incident.${delivery.history_id}@${domain}>` };
  return {
    from: { ...from },
    to: { name: '', address: delivery.recipient },
    subject: `[${heading}] ${rule} – ${tenant}`,
    messageId: `<${delivery.id}@${domain}>`,
    ...thread,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Tessera-Delivery': delivery.id },
    text: `${[summary, '', ...lines.map(([name, value]) => `${name}: ${value}`)].join('\n')}\n`,
    html: `<p>${escapeHtml(summary)}</p>\n<table>${lines
      .map(([name, value]) => `<tr><th align="left">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`)
      .join('')}</table>\n`,
  };
}
