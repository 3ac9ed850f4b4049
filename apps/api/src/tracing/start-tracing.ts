import { context, propagation, trace } from '@opentelemetry/api';
import type { Environment } from '../config/read-setting.js';

/** Spans go out within this time at the end of the process. */
const END_WITHIN_MS = 3_000;

/** Whether the environment names a receiver of traces, as OpenTelemetry's own variables do. */
export function wantsTraces(environment: Environment): boolean {
  const endpoint =
    environment['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ?? environment['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '';
  return endpoint !== '' && environment['OTEL_SDK_DISABLED'] !== 'true';
}

/**
 * Sends spans to the OTLP/HTTP receiver that `OTEL_EXPORTER_OTLP_ENDPOINT` names; nothing of OpenTelemetry's SDK is loaded
 * without one. `OTEL_SERVICE_NAME`, `OTEL_EXPORTER_OTLP_HEADERS` and `OTEL_TRACES_SAMPLER` work as OpenTelemetry says.
 *
 * @returns sends what is left and ends it; undefined where there is no receiver
 */
export async function startTracing(
  environment: Environment,
  replica: string,
): Promise<(() => Promise<void>) | undefined> {
  if (!wantsTraces(environment)) return undefined;
  const [hooks, core, exporter, resources, sdk] = await Promise.all([
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/core'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-base'),
  ]);
  const service = environment['OTEL_SERVICE_NAME'] ?? 'tessera';
  const provider = new sdk.BasicTracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': service, 'service.instance.id': replica }),
    spanProcessors: [new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter())],
  });
  context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, END_WITHIN_MS);
    });
    await Promise.race([provider.shutdown(), late]);
    clearTimeout(timer);
  };
}
