import type { Field, Read } from '@tessera/module-kit';
import { CHANNELS } from '../delivery.types.js';

const roles = ['authenticated', 'admin', 'service_role'] as const;
const ID = '01964f0a-7a51-7c3e-9f00-0c5d1a2b3c4d';

const text = (description: string, example: string): Field => ({ type: 'string', description, example });
const textOrNull = (description: string, example: string): Field => ({ ...text(description, example), nullable: true });
const timeOrNull = (description: string): Field => ({
  type: 'timestamp',
  description,
  example: '2026-03-01T09:00:00Z',
  nullable: true,
});
const owner = text('Whose it is: `platform`, or a claim and a tenant', 'organizations:org_acme');
const time = (description: string): Field => ({ type: 'timestamp', description, example: '2026-03-01T09:00:00Z' });

/** Where alerts go, and what came of each notification; acts on them are in the controllers. */
export const deliveryReads: readonly Read[] = [
  {
    path: 'destinations',
    query: 'delivery-destinations',
    summary: 'Addresses that alerts are sent to',
    description:
      'Of URLs only what may be shown: path and query are often all that protects them. Secrets are never shown again',
    shape: 'list',
    roles,
    views: [],
    tables: ['destinations', 'destination_secrets'],
    order: ['-created_at', 'id'],
    limit: { default: 100, maximum: 500 },
    fields: {
      owner,
      id: text('Destination', ID),
      kind: text('email, slack or webhook', 'webhook'),
      address: text('Mail address, or host of the URL', 'https://hooks.example.org/…/7f3a'),
      state: text('ok, failing or disabled', 'ok'),
      disabled_at: timeOrNull('Since when nothing is sent there'),
      disabled_reason: textOrNull(
        'Why',
        '10 failures in a row since 2026-03-01T09:00:00Z, the last: The receiver answered 500.',
      ),
      failing_since: timeOrNull('First of the failures in a row'),
      consecutive_failures: { type: 'integer', description: 'Failures in a row', example: 0 },
      last_failure: textOrNull('What the last of them was', 'The receiver answered 500.'),
      last_success_at: timeOrNull('When it last took a message'),
      created_at: time('When it was added, or first named by a rule'),
      created_by: textOrNull('Who added it', 'ann'),
      valid_secrets: { type: 'integer', description: 'Secrets that webhooks are signed with now', example: 1 },
    },
  },
  {
    path: 'deliveries',
    query: 'delivery-deliveries',
    summary: 'Notifications on their way, sent, or given up',
    description: '`status=dead` lists dead letters, which can be repeated',
    shape: 'list',
    roles,
    parameters: {
      status: {
        type: 'string',
        oneOf: ['pending', 'sending', 'sent', 'dead'],
        description: 'Only these',
        example: 'dead',
      },
      channel: { type: 'string', oneOf: CHANNELS, description: 'Only these', example: 'webhook' },
      days: {
        type: 'integer',
        minimum: 1,
        maximum: 730,
        default: 30,
        description: 'Not older than so many days',
        example: 7,
      },
    },
    views: [],
    tables: ['outbox'],
    order: ['-created_at', 'id'],
    limit: { default: 100, maximum: 500 },
    fields: {
      owner,
      id: text('Delivery; receivers tell repeats by it', ID),
      kind: text('firing, renotify, resolved, stale, no_data, test or destination_disabled', 'firing'),
      channel: text('email, slack or webhook', 'webhook'),
      recipient: text('Mail address, or host of the URL', 'https://hooks.example.org/…/7f3a'),
      destination_id: text('Destination', ID),
      rule_id: textOrNull('Rule; null for a test of a destination', ID),
      rule: textOrNull('Its name', 'Success rate below 90 %'),
      history_id: textOrNull('Incident', ID),
      status: text('pending, sending, sent or dead', 'sent'),
      attempts: { type: 'integer', description: 'Attempts so far', example: 1 },
      next_attempt_at: timeOrNull('When it is tried again; null unless it waits'),
      last_error: textOrNull('Why it was not taken', 'The receiver answered 503.'),
      sent_at: timeOrNull('When it was taken'),
      created_at: time('When it was written'),
    },
  },
];
