import type { AnalyticsModuleDefinition } from '../contract.js';
import { duplicates } from './duplicates.js';

/** Sockets are below the module's own path, each at one of its own, and open to somebody. */
export function checkSockets({ name, sockets = [] }: AnalyticsModuleDefinition): string[] {
  const own = new RegExp(`^/ws/${name}(/[a-z0-9-]+)*$`);
  return [
    ...sockets.filter(({ path }) => !own.test(path)).map(({ path }) => `socket ${path} is not below /ws/${name}`),
    ...sockets.filter(({ roles }) => roles.length === 0).map(({ path }) => `socket ${path} is open to no role`),
    ...duplicates(sockets.map(({ path }) => path)).map((path) => `socket ${path} is there twice`),
  ];
}
