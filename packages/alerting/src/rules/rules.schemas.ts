import { type Field, fieldSchema, type SchemaObject } from '@tessera/module-kit';
import { ruleFields } from '../reads/rule.fields.js';
import { BOUNDS, CHANNELS, CONDITIONS, LONGEST, RULE_FIELDS } from './rule-settings.js';

const REQUIRED = ['name', 'metric_type', 'condition', 'threshold_value'];

/** Schema of an object with these fields. */
export function objectSchema(fields: Readonly<Record<string, Field>>): SchemaObject {
  return {
    type: 'object',
    required: Object.keys(fields),
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
  };
}

/** Its fields' examples. */
export function exampleOf(fields: Readonly<Record<string, Field>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, { example }]) => [name, example]));
}

const addresses: SchemaObject = {
  type: 'array',
  items: { type: 'string', maxLength: LONGEST.address },
  minItems: 1,
  maxItems: 50,
};

const special: Readonly<Record<string, SchemaObject>> = {
  name: { type: 'string', minLength: 1, maxLength: LONGEST.name },
  description: { type: ['string', 'null'], maxLength: LONGEST.description },
  workspace_id: { type: ['string', 'null'], maxLength: LONGEST.tenant },
  condition: { type: 'string', enum: [...CONDITIONS] },
  notification_channels: { type: 'array', items: { type: 'string', enum: [...CHANNELS] }, uniqueItems: true },
  notification_recipients: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(CHANNELS.map((channel) => [channel, addresses])),
  },
};

function givenSchema(name: string): SchemaObject {
  const field = ruleFields[name];
  const bounds = Object.entries(BOUNDS).find(([bounded]) => bounded === name)?.[1];
  return { ...(field ? fieldSchema(field) : {}), ...bounds, ...special[name] };
}

/** Body of a rule; `all`: what has to be said is said. */
export function ruleBody(all: boolean, more: Readonly<Record<string, SchemaObject>> = {}): SchemaObject {
  return {
    type: 'object',
    additionalProperties: false,
    ...(all ? { required: REQUIRED } : {}),
    properties: { ...Object.fromEntries(RULE_FIELDS.map((name) => [name, givenSchema(name)])), ...more },
  };
}

/** A rule as somebody gives it. */
export const RULE_EXAMPLE = {
  name: 'Success rate is low',
  workspace_id: 'org_acme',
  module: 'action',
  metric_type: 'success_rate',
  condition: 'less_than',
  threshold_value: 90,
  recovery_value: 92,
  evaluation_window_minutes: 60,
  for_minutes: 5,
  min_samples: 20,
  notification_channels: ['email'],
  notification_recipients: { email: ['ops@example.org'] },
} as const;
