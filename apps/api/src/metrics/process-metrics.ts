import { collectDefaultMetrics, type Registry } from 'prom-client';

const registered = new WeakSet<Registry>();

/** Adds memory, processor, garbage collection and event loop of this process to what is scraped, once. */
export function registerProcessMetrics(registry: Registry): void {
  if (registered.has(registry)) return;
  registered.add(registry);
  collectDefaultMetrics({ register: registry });
}
