import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';

/** Finds the addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** As the system does it: hosts file, search domains and all. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true });
