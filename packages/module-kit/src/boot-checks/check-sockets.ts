import type { AnalyticsModuleDefinition, Follows } from '../contract.js';
import { duplicates } from './duplicates.js';

/** Sockets are below the module's own path, each at one of its own, and open to somebody. */
export function checkSockets({ name, sockets = [], reads }: AnalyticsModuleDefinition): string[] {
  const own = new RegExp(`^/ws/${name}(/[a-z0-9-]+)*$`);
  return [
    ...sockets.filter(({ path }) => !own.test(path)).map(({ path }) => `socket ${path} is not below /ws/${name}`),
    ...sockets.filter(({ roles }) => roles.length === 0).map(({ path }) => `socket ${path} is open to no role`),
    ...sockets.flatMap(({ path, follows }) => (follows ? followFaults(path, follows, reads) : [])),
    ...duplicates(sockets.map(({ path }) => path)).map((path) => `socket ${path} is there twice`),
  ];
}

/** What is followed is described by a read. */
function followFaults(path: string, follows: Follows, reads: AnalyticsModuleDefinition['reads']): string[] {
  const read = reads.find((each) => each.path === follows.read);
  if (!read) return [`socket ${path} follows what ${follows.read} describes, which is no read`];
  return [follows.by, follows.position, follows.time, follows.what]
    .filter((field) => !(field in read.fields))
    .map((field) => `socket ${path} follows by ${field}, which is no field of ${follows.read}`);
}
