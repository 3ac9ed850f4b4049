import type { Database, RefreshEngine, SourceBinding } from '@tessera/db-core';
import type { Registry } from 'prom-client';
import type { LiveSettings } from '../live/live-hub.js';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** What the host module is given; nothing of it is a secret that a route would show. */
export interface AnalyticsHostOptions {
  readonly definitions: readonly AnalyticsModuleDefinition[];
  /** By module and source; a source without binding is managed. */
  readonly bindings: Readonly<Record<string, Readonly<Record<string, SourceBinding>>>>;
  readonly database: Database;
  readonly engine: RefreshEngine;
  /** Name of this replica in the refresh log and in slots. */
  readonly replica: string;
  /** Signs cursors; the same on all replicas. */
  readonly cursorSecret: string;
  /** Cron by `module.view`, where configuration overrides the definition. */
  readonly schedules?: Readonly<Record<string, string>>;
  /** Seconds by `module.view`, where configuration overrides the definition. */
  readonly staleAfterSeconds?: Readonly<Record<string, number>>;
  /** By module: age in seconds from which deletes in its external tables are retention and change no figure. */
  readonly sealedAfterSeconds?: Readonly<Record<string, number>>;
  /** Folder of keys that modules keep outside the database; all replicas share it. */
  readonly keysFolder?: string;
  /** False: this process schedules nothing (CLI, OpenAPI). Default true. */
  readonly scheduling?: boolean;
  readonly ingest?: IngestLimits;
  /** Rows of answers that this process keeps while nothing they depend on changes, for 30 s at most; 0: none. Default 20,000. */
  readonly keptRows?: number;
  /** How whoever listens is told of what happens. */
  readonly live?: LiveSettings;
  /** By what and to where alerts may be sent. */
  readonly delivery?: DeliveryHost;
  /** Metrics are registered here; default a registry of its own, provided as `Registry`. */
  readonly registry?: Registry;
}

/** What the installation gives to alerts that go out. */
export interface DeliveryHost {
  /** Mail server, with its credentials (`smtps://user:secret@mail.example.org:465`); undefined: no mail is sent. */
  readonly smtpUrl?: string | undefined;
  /** Networks in CIDR notation that webhooks may reach although they are not of the Internet. */
  readonly webhookAllow?: readonly string[];
}

/** What ingest accepts. */
export interface IngestLimits {
  /** Facts a call. Default 10,000. */
  readonly facts?: number;
  /** Default 10. */
  readonly minutesAhead?: number;
  /** Default 90. */
  readonly daysBack?: number;
}

/** Injection token of {@link AnalyticsHostOptions}. */
export const HOST_OPTIONS = Symbol('AnalyticsHostOptions');
