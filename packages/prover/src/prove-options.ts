import type { SourceBinding } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { ProvenServer } from './proven-server.js';

/** Where a server's database is. */
export interface ServerAddress {
  readonly databaseUrl: string;
  /** Where the first goes through a pooler. */
  readonly directUrl?: string;
  /** Tables of an application that modules are bound to: module, then source. Default: Tessera's own. */
  readonly bindings?: Readonly<Record<string, Readonly<Record<string, SourceBinding>>>>;
}

/** What the prover is given. */
export interface ProveOptions {
  readonly definitions: readonly AnalyticsModuleDefinition[];
  /** Makes an empty database of the prover's own and says its URL, by the login that owns Tessera's schemas in it. */
  readonly newDatabase: () => Promise<string>;
  /** Starts a server on a database, which it migrates. */
  readonly openServer: (address: ServerAddress) => Promise<ProvenServer>;
  /** How many random queries; half as many over tables of an application. 0 leaves them out. */
  readonly queries: number;
  readonly progress?: (line: string) => void;
}
