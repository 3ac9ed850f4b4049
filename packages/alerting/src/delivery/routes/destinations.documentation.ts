import { HostDocumentation, type HostRoute } from '@tessera/module-kit';
import { CHANNELS } from '../delivery.types.js';
import { OLD_HOURS } from './destination-request.js';

const ID = '01964f0a-7a51-7c3e-9f00-0c5d1a2b3c4d';
const DELIVERY = '01964f0a-8b62-7d4f-8a11-1d6e2b3c4d5e';
const SECRET = 'whsec_bm90IGEgc2VjcmV0LCBidXQgYW4gZXhhbXBsZSE=';
const text = { type: 'string' } as const;
const path = { id: { description: 'Id of the destination', example: ID } };
const stateOf = (state: string): Pick<HostRoute, 'data' | 'example'> => ({
  data: { type: 'object', required: ['id', 'state'], properties: { id: text, state: { ...text, enum: [state] } } },
  example: { id: ID, state },
});

export const AddDocumentation = (): MethodDecorator =>
  HostDocumentation({
    id: 'alerts_destinations_add',
    tag: 'alerts',
    summary: 'Adds an address that alerts can be sent to',
    description:
      'A webhook gets a secret, which is shown in this answer and never again. Addresses that rules name are added by themselves. URLs must be https and lead to public addresses, unless TESSERA_WEBHOOK_ALLOW says otherwise. Roles: whose tenant it is, admin, service_role.',
    status: 201,
    body: {
      description: 'The destination',
      schema: {
        type: 'object',
        required: ['kind', 'address'],
        additionalProperties: false,
        properties: {
          owner: { ...text, default: 'platform', description: '`platform`, or a claim and a tenant' },
          kind: { ...text, enum: [...CHANNELS] },
          address: { ...text, maxLength: 2048, description: 'A mail address, or a URL' },
        },
      },
      example: { owner: 'organizations:org_acme', kind: 'webhook', address: 'https://hooks.example.org/tessera/7f3a' },
    },
    data: {
      type: 'object',
      required: ['id', 'owner', 'kind', 'address', 'created_at', 'secret'],
      properties: {
        id: text,
        owner: text,
        kind: { ...text, enum: [...CHANNELS] },
        address: text,
        created_at: { ...text, format: 'date-time' },
        secret: { type: ['string', 'null'], description: 'Key of a webhook as Standard Webhooks writes it' },
      },
    },
    example: {
      id: ID,
      owner: 'organizations:org_acme',
      kind: 'webhook',
      address: 'https://hooks.example.org/…7f3a',
      created_at: '2026-03-01T09:00:00.000Z',
      secret: SECRET,
    },
    problems: [400, 401, 403, 404, 409, 429, 503],
  });

export const RotateDocumentation = (): MethodDecorator =>
  HostDocumentation({
    id: 'alerts_destinations_rotate',
    tag: 'alerts',
    summary: 'Gives a webhook another secret',
    description:
      'It is shown in this answer and never again. Until the old ones end, messages are signed with all of them.',
    path,
    body: {
      description: 'How long the old ones go on',
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
          old_valid_hours: {
            type: 'number',
            minimum: OLD_HOURS.minimum,
            maximum: OLD_HOURS.maximum,
            default: OLD_HOURS.default,
          },
        },
      },
      example: { old_valid_hours: 24 },
    },
    data: {
      type: 'object',
      required: ['id', 'secret', 'old_valid_until'],
      properties: { id: text, secret: text, old_valid_until: { type: ['string', 'null'], format: 'date-time' } },
    },
    example: { id: ID, secret: SECRET, old_valid_until: '2026-03-02T09:00:00.000Z' },
    problems: [400, 401, 403, 404, 422, 429, 503],
  });

export const DisableDocumentation = (): MethodDecorator =>
  HostDocumentation({
    id: 'alerts_destinations_disable',
    tag: 'alerts',
    summary: 'Sends nothing more to a destination',
    description: 'What waits for it becomes dead letters, and so does what comes later.',
    path,
    body: {
      description: 'Why',
      schema: {
        type: 'object',
        required: ['reason'],
        additionalProperties: false,
        properties: { reason: { ...text, minLength: 1, maxLength: 500 } },
      },
      example: { reason: 'The team has moved to another channel' },
    },
    ...stateOf('disabled'),
    problems: [400, 401, 403, 404, 429, 503],
  });

export const EnableDocumentation = (): MethodDecorator =>
  HostDocumentation({
    id: 'alerts_destinations_enable',
    tag: 'alerts',
    summary: 'Sends to a destination again',
    description: 'Its failures are forgotten; dead letters stay until they are repeated.',
    path,
    ...stateOf('ok'),
    problems: [400, 401, 403, 404, 429, 503],
  });

export const TestDestinationDocumentation = (): MethodDecorator =>
  HostDocumentation({
    id: 'alerts_destinations_test',
    tag: 'alerts',
    summary: 'Sends a test to a destination',
    description: 'It goes the way of every notification; `GET /alerts/deliveries` tells what came of it.',
    status: 202,
    path,
    data: { type: 'object', required: ['id', 'delivery_id'], properties: { id: text, delivery_id: text } },
    example: { id: ID, delivery_id: DELIVERY },
    problems: [400, 401, 403, 404, 409, 429, 503],
  });

export const RepeatDocumentation = (): MethodDecorator =>
  HostDocumentation({
    id: 'alerts_deliveries_repeat',
    tag: 'alerts',
    summary: 'Sends a dead letter again',
    description: 'Under the same id, so that a receiver that has it all the same can tell.',
    status: 202,
    path: { id: { description: 'Id of the delivery', example: DELIVERY } },
    data: {
      type: 'object',
      required: ['id', 'status'],
      properties: { id: text, status: { ...text, enum: ['pending'] } },
    },
    example: { id: DELIVERY, status: 'pending' },
    problems: [400, 401, 403, 404, 409, 429, 503],
  });
