import { HostDocumentation } from '@tessera/module-kit';
import { acknowledgedFields, metricFields } from './acts.fields.js';
import { LONGEST } from './rule-settings.js';
import { exampleOf, objectSchema } from './rules.schemas.js';

const texts = (names: readonly string[]): Record<string, { type: 'string' }> =>
  Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));

export const MetricsDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    id: 'alerts_metrics',
    tag: 'alerts',
    summary: 'What rules can ask',
    description:
      'Metrics of every enabled module, in order. Windows below 60 minutes are asked of the source, longer ones of complete stored buckets. Roles: authenticated, analyst, admin, service_role.',
    data: { type: 'array', items: objectSchema(metricFields) },
    example: [exampleOf(metricFields)],
    problems: [400, 401, 403, 429, 503],
  });

export const EvaluateDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    id: 'alerts_evaluate',
    tag: 'alerts',
    summary: 'Evaluates every rule as of this minute',
    description:
      'The schedule does so each minute; a rule that was evaluated as of this minute is passed over. The same in SQL: alerts.evaluate_alert_rules(). Role: admin.',
    data: {
      type: 'object',
      required: ['at', 'evaluated', 'failed'],
      properties: {
        at: { type: 'string', format: 'date-time' },
        evaluated: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              ...texts(['rule_id', 'tenant', 'state']),
              event: { type: ['string', 'null'] },
              value: { type: ['number', 'null'] },
            },
          },
        },
        failed: { type: 'array', items: { type: 'object', properties: texts(['rule_id', 'error']) } },
      },
    },
    example: {
      at: '2026-03-29T09:20:00.000Z',
      evaluated: [
        { rule_id: '0195e4b2-6d3c-7a10-8f00-3d5c1b2a4f60', tenant: '', state: 'FIRING', event: 'firing', value: 84.2 },
      ],
      failed: [],
    },
    problems: [400, 401, 403, 429, 503],
  });

export const AcknowledgeDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    id: 'alerts_history_acknowledge',
    tag: 'alerts',
    summary: 'Says that somebody has seen an incident',
    description:
      'It is not told again, but for its end. Who was the first to say so stays. Roles: authenticated for their tenants’ incidents, admin and service_role for all.',
    path: { id: { description: 'Id of the incident', example: '0195e4b2-6d3c-7a10-8f00-3d5c1b2a4f61' } },
    body: {
      description: 'Notes, or nothing',
      schema: { type: 'object', properties: { notes: { type: 'string', minLength: 1, maxLength: LONGEST.notes } } },
      example: { notes: 'Upstream is down' },
    },
    data: objectSchema(acknowledgedFields),
    example: exampleOf(acknowledgedFields),
    problems: [400, 401, 403, 404, 429, 503],
  });
