import type { PendingMigration, RightGap } from '@tessera/db-core';

/** An object of the database, as doctor names them. */
export interface PlannedObject {
  readonly kind: string;
  readonly name: string;
}

/** A lock on a table that is in use. */
export interface PlannedLock {
  readonly relation: string;
  /** PostgreSQL's name of the lock mode. */
  readonly mode: string;
  readonly because: string;
  /** Rows and bytes of the table with its partitions, by the planner's statistics. */
  readonly rows: number;
  readonly bytes: number;
  readonly tables: number;
}

/** A store that is filled from its sources, while reads are answered without it. */
export interface PlannedBuild {
  readonly store: string;
  readonly why: 'new' | 'changed';
  readonly sources: readonly string[];
  readonly rows: number;
  /** About; measured on two busy cores. */
  readonly seconds: number;
}

/** What bringing one module to this version would do. */
export interface ModulePlan {
  readonly module: string;
  readonly state: 'new' | 'upgrade' | 'as it is';
  readonly migrations: readonly string[];
  readonly makes: readonly PlannedObject[];
  readonly changes: readonly PlannedObject[];
  readonly locks: readonly PlannedLock[];
  readonly builds: readonly PlannedBuild[];
}

/** What `tessera migrate` or a start would do to a live database. */
export interface Plan {
  readonly modules: readonly ModulePlan[];
  /** Roles of the server that would be made. */
  readonly roles: readonly string[];
  /** Rights that the login lacks: nothing would be done before they are granted. */
  readonly rights: readonly RightGap[];
  /** Sources that would be refused, each with why. */
  readonly refused: readonly { readonly module: string; readonly because: string }[];
  readonly pending: readonly PendingMigration[];
  readonly leftOut: readonly string[];
}
