import type { Source } from '../model/index.js';

/**
 * Sources that give others their tenant, or are touched by others, before those. A refresh locks the logs of a module in this order; whoever writes to
 * several sources in one transaction keeps to it, or the two wait for each other.
 */
export function parentsFirst(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => Number(isChild(a)) - Number(isChild(b)));
}

function isChild({ tenantVia, touches }: Source): boolean {
  return tenantVia !== undefined || touches !== undefined;
}
