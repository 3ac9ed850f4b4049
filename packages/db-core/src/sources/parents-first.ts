import type { Source } from '../model/index.js';

/**
 * Sources that give others their tenant, before those. A refresh locks the logs of a module in this order; whoever writes to
 * several sources in one transaction keeps to it, or the two wait for each other.
 */
export function parentsFirst(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => Number(a.tenantVia !== undefined) - Number(b.tenantVia !== undefined));
}
