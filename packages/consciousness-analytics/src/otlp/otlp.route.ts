import type { HostRoute } from '@tessera/module-kit';

const text = (key: string, stringValue: string): object => ({ key, value: { stringValue } });

/** One answer of an agent, as an exporter sends it. */
const exported = {
  resourceSpans: [
    {
      resource: { attributes: [text('service.name', 'guide'), text('tessera.tenant_id', 'default')] },
      scopeSpans: [
        {
          spans: [
            {
              traceId: '0af7651916cd43dd8448eb211c80319c',
              spanId: 'b7ad6b7169203331',
              name: 'invoke_agent MainOracleAgent',
              kind: 1,
              startTimeUnixNano: '1790000000000000000',
              endTimeUnixNano: '1790000001240000000',
              attributes: [
                text('gen_ai.operation.name', 'invoke_agent'),
                text('gen_ai.agent.name', 'MainOracleAgent'),
                text('gen_ai.conversation.id', 'ses_4410'),
                text('user.id', 'usr_19'),
                text('tessera.facet', 'fire3'),
                { key: 'tessera.confidence', value: { doubleValue: 0.82 } },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** What OpenAPI tells of the route. */
export const otlpRoute: HostRoute = {
  id: 'consciousness_otlp_traces',
  tag: 'consciousness',
  summary: 'Takes spans of an instrumented guide (OTLP/HTTP, JSON)',
  description:
    'An ExportTraceServiceRequest, also packed with gzip. Spans `invoke_agent` of the GenAI semantic conventions become traces, and, where there are none, root model calls; others are passed over. A span that is sent again is a duplicate. Rejected spans are told in `partialSuccess`. Roles: service_role, admin.',
  body: {
    description: 'ExportTraceServiceRequest as JSON',
    schema: { type: 'object', properties: { resourceSpans: { type: 'array', items: { type: 'object' } } } },
    example: exported,
  },
  data: {
    type: 'object',
    properties: {
      partialSuccess: {
        type: 'object',
        description: 'Only where spans were rejected; they need not be sent again',
        properties: { rejectedSpans: { type: 'string' }, errorMessage: { type: 'string' } },
      },
    },
  },
  example: {
    partialSuccess: {
      rejectedSpans: '1',
      errorMessage: 'span b7ad6b7169203331: confidence: must be at most 1 (value 3, limit 1)',
    },
  },
  problems: [400, 401, 403, 413, 415, 422, 429, 503],
  bare: true,
};
