// Made by scripts/api-types.mjs from the OpenAPI document; checked by test/api/types.test.ts.
export interface paths {
  readonly '/api/v1/keys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * API keys by name
     * @description Revoked and expired ones included; never a secret or a hash of one. Role: admin. Scope of API keys: admin.
     */
    readonly get: operations['keys'];
    readonly put?: never;
    /**
     * Makes an API key
     * @description The answer shows the key this once: only a hash of its secret is kept. Two keys of a name may be good at a time, so that a new one can take over before the old one is revoked. Role: admin. Scope of API keys: admin.
     */
    readonly post: operations['key_create'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/keys/{prefix}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Revokes an API key
     * @description Every server refuses it within 10 seconds, whether it reaches the database or not. Doing it again changes nothing. Role: admin. Scope of API keys: admin.
     */
    readonly delete: operations['key_revoke'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/configuration': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The configuration in force
     * @description Every variable of the server that answers and of the modules it runs, with its default. Of a secret it is told only whether it is set. Role: admin. Scope of API keys: admin.
     */
    readonly get: operations['configuration'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/modules': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Enabled modules
     * @description Version, schema, migrations, sources, views, schedules, panels, metrics and routes of each. Never configuration. Scope of API keys: read.
     */
    readonly get: operations['modules'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/refreshes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The refresh log, newest first
     * @description Every refresh of every view: who asked, how long, how many rows, with which outcome. Role: admin. Scope of API keys: admin.
     */
    readonly get: operations['refreshes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/batch': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Runs up to 20 reads in one snapshot
     * @description For dashboards: each read has its own status, validator and body; roles and modules of an API key are checked for each. A part whose `if_none_match` still holds is 304 without a body, and its query is not run; a batch of nothing else costs nothing. Scope of API keys: read.
     */
    readonly post: operations['batch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/audit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The audit log, newest first
     * @description Who saw rows about persons, and what admins did. Records are chained: `position` and `hash` are what `tessera audit verify` checks. Reading it is recorded too. Role: admin. Scope of API keys: admin.
     */
    readonly get: operations['audit'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/overview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Each module at a glance
     * @description State, freshest and stalest view, today's facts of the caller's tenants, failed refreshes of 24 hours and pending changes of each enabled module. Roles: authenticated, analyst, admin, service_role. Scope of API keys: read.
     */
    readonly get: operations['overview'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/{module}/refresh-status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly module: string;
      };
      readonly cookie?: never;
    };
    /**
     * State of each view of Actions
     * @description FRESH, WARNING, STALE, FAILED or NEVER, with age, size and the last error. Scope of API keys: read.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly module: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description State of each view of Actions */
        readonly 200: {
          headers: {
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/json': {
              readonly data: {
                readonly all_views_fresh: boolean;
                readonly views: readonly {
                  readonly view_name?: string;
                  /** @enum {string} */
                  readonly strategy?: 'incremental' | 'touched' | 'full';
                  readonly interval?: string;
                  readonly interval_seconds?: number;
                  readonly schedule?: string;
                  /** @description Of all tenants together; null for `authenticated` and `research`, who see some of them or none */
                  readonly row_count?: number | null;
                  /** @description Of all tenants together; null for `authenticated` and `research`, who see some of them or none */
                  readonly size_bytes?: number | null;
                  /** Format: date-time */
                  readonly last_refresh?: string | null;
                  /** Format: date-time */
                  readonly data_through?: string | null;
                  readonly age_minutes?: number | null;
                  readonly age_seconds?: number | null;
                  /** @enum {string} */
                  readonly status?: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                  readonly generation?: number;
                  readonly last_duration_ms?: number | null;
                  readonly last_outcome?: string | null;
                  readonly last_error?: string | null;
                  readonly failures_in_a_row?: number;
                  /** Format: date-time */
                  readonly next_attempt_at?: string | null;
                  /**
                   * Format: date-time
                   * @description When the schedule fires next
                   */
                  readonly next_run_at?: string | null;
                  /** @description Of all tenants together; null for `authenticated` and `research`, who see some of them or none */
                  readonly pending_changes?: number | null;
                  /** @description Of all tenants together; null for `authenticated` and `research`, who see some of them or none */
                  readonly skipped_facts?: number | null;
                  /**
                   * Format: date-time
                   * @description Facts since then are in the view; null: all are, or (NEVER) none
                   */
                  readonly complete_from?: string | null;
                  /** @description How much of the time that the facts span is built in; reads that need more are answered from the source */
                  readonly built_percent?: number;
                }[];
              };
              readonly meta: components['schemas']['MetaDocument'];
            };
          };
        };
        /** @description Bad input */
        readonly 400: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Unauthenticated */
        readonly 401: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Forbidden */
        readonly 403: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many requests */
        readonly 429: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Internal error: a defect; the log has it under the request id */
        readonly 500: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Try again */
        readonly 503: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/{module}/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly module: string;
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Refreshes views of Actions now
     * @description All of them without a body; what was committed before the call is in. 409 where another server holds the lock. Role: admin. Scope of API keys: refresh.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly module: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: {
        readonly content: {
          readonly 'application/json': {
            readonly views?: readonly string[];
          };
        };
      };
      readonly responses: {
        /** @description Refreshes views of Actions now */
        readonly 200: {
          headers: {
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/json': {
              readonly data: readonly {
                readonly view_name?: string;
                readonly refresh_duration_ms?: number;
                readonly rows_refreshed?: number;
                readonly success?: boolean;
                readonly error_message?: string | null;
              }[];
              readonly meta: components['schemas']['MetaDocument'];
            };
          };
        };
        /** @description Bad input */
        readonly 400: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Unauthenticated */
        readonly 401: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Forbidden */
        readonly 403: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Already running */
        readonly 409: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many requests */
        readonly 429: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Internal error: a defect; the log has it under the request id */
        readonly 500: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Try again */
        readonly 503: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/{module}/backfill': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly module: string;
      };
      readonly cookie?: never;
    };
    /**
     * How far the last backfill of Actions is
     * @description Days done of days, rows, since when, who asked; null where none was asked for in 30 days. Roles: admin, service_role. Scope of API keys: read.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly module: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description How far the last backfill of Actions is */
        readonly 200: {
          headers: {
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/json': {
              readonly data: {
                readonly id: number;
                readonly module: string;
                /**
                 * Format: date-time
                 * @description First moment of the first UTC day
                 */
                readonly from: string;
                /**
                 * Format: date-time
                 * @description End of the last UTC day, itself not included
                 */
                readonly to: string;
                /** @enum {string} */
                readonly state: 'running' | 'succeeded' | 'failed';
                /** @description UTC days of the range */
                readonly days: number;
                /** @description How many of them are done, from the newest */
                readonly days_done: number;
                /**
                 * Format: date-time
                 * @description Days since then are done; null before the first
                 */
                readonly done_from: string | null;
                /** @description Stored rows that were written */
                readonly rows: number;
                /**
                 * @description Over which way it was asked for
                 * @enum {string}
                 */
                readonly asked: 'api' | 'cli';
                /** @description `sub` of who asked; null where it has none or was erased */
                readonly asked_by: string | null;
                /** @description Role of who asked; `owner` at the command line */
                readonly asked_role: string;
                /** Format: date-time */
                readonly asked_at: string;
                /**
                 * Format: date-time
                 * @description When the last day was done
                 */
                readonly advanced_at: string | null;
                /**
                 * Format: date-time
                 * @description Null while it runs
                 */
                readonly finished_at: string | null;
                /** @description Why the last try at a day failed; five in a row end it */
                readonly error: string | null;
              } | null;
              readonly meta: components['schemas']['MetaDocument'];
            };
          };
        };
        /** @description Bad input */
        readonly 400: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Unauthenticated */
        readonly 401: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Forbidden */
        readonly 403: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many requests */
        readonly 429: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Internal error: a defect; the log has it under the request id */
        readonly 500: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Try again */
        readonly 503: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    readonly put?: never;
    /**
     * Makes stored figures of Actions anew from the sources
     * @description Whole UTC days of a range of at most 3660 days, newest first, in the background: it goes on where it was when a server dies. Harmless to repeat. The range that runs already is joined; 409 where another one runs, 422 naming the date where facts are gone by retention. Role: admin. Scope of API keys: refresh.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly module: string;
        };
        readonly cookie?: never;
      };
      /** @description First day and end (not included) */
      readonly requestBody: {
        readonly content: {
          readonly 'application/json': {
            /** @description A UTC day, or an RFC 3339 timestamp: the days it touches */
            readonly from: string;
            /** @description A UTC day, or an RFC 3339 timestamp: the days it touches */
            readonly to: string;
          };
        };
      };
      readonly responses: {
        /** @description Makes stored figures of Actions anew from the sources */
        readonly 202: {
          headers: {
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/json': {
              readonly data: {
                readonly id: number;
                readonly module: string;
                /**
                 * Format: date-time
                 * @description First moment of the first UTC day
                 */
                readonly from: string;
                /**
                 * Format: date-time
                 * @description End of the last UTC day, itself not included
                 */
                readonly to: string;
                /** @enum {string} */
                readonly state: 'running' | 'succeeded' | 'failed';
                /** @description UTC days of the range */
                readonly days: number;
                /** @description How many of them are done, from the newest */
                readonly days_done: number;
                /**
                 * Format: date-time
                 * @description Days since then are done; null before the first
                 */
                readonly done_from: string | null;
                /** @description Stored rows that were written */
                readonly rows: number;
                /**
                 * @description Over which way it was asked for
                 * @enum {string}
                 */
                readonly asked: 'api' | 'cli';
                /** @description `sub` of who asked; null where it has none or was erased */
                readonly asked_by: string | null;
                /** @description Role of who asked; `owner` at the command line */
                readonly asked_role: string;
                /** Format: date-time */
                readonly asked_at: string;
                /**
                 * Format: date-time
                 * @description When the last day was done
                 */
                readonly advanced_at: string | null;
                /**
                 * Format: date-time
                 * @description Null while it runs
                 */
                readonly finished_at: string | null;
                /** @description Why the last try at a day failed; five in a row end it */
                readonly error: string | null;
              };
              readonly meta: components['schemas']['MetaDocument'];
            };
          };
        };
        /** @description Bad input */
        readonly 400: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Unauthenticated */
        readonly 401: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Forbidden */
        readonly 403: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Already running */
        readonly 409: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Source is external */
        readonly 422: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many requests */
        readonly 429: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Internal error: a defect; the log has it under the request id */
        readonly 500: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Try again */
        readonly 503: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/{module}/tenants': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly module: string;
      };
      readonly cookie?: never;
    };
    /**
     * Tenants of Actions that the caller may choose
     * @description Those that the caller belongs to; for a role that sees every tenant, those that have rows. By name, then id. Roles: authenticated, analyst, admin, service_role. Scope of API keys: read.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          /** @description `meta.next_cursor` of the page before; opaque, and pinned to its window and order */
          readonly cursor?: string;
          /** @description Rows a page */
          readonly limit?: number;
          /** @description Only tenants with this text in their name or id, whatever its case */
          readonly q?: string;
        };
        readonly header?: never;
        readonly path: {
          readonly module: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description Tenants of Actions that the caller may choose */
        readonly 200: {
          headers: {
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/json': {
              readonly data: readonly {
                /** @description Value of the module's tenant column */
                readonly id: string;
                /** @description What people call it; null where no source tells */
                readonly name: string | null;
                /** @description Stands for facts that belong to no tenant */
                readonly is_platform: boolean;
              }[];
              readonly meta: components['schemas']['MetaDocument'];
            };
          };
        };
        /** @description Bad input */
        readonly 400: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Unauthenticated */
        readonly 401: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Forbidden */
        readonly 403: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many requests */
        readonly 429: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Internal error: a defect; the log has it under the request id */
        readonly 500: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Try again */
        readonly 503: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/{module}/explain': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly module: string;
      };
      readonly cookie?: never;
    };
    /**
     * Where a figure of Actions comes from
     * @description The SQL of a read as it would run now, its values apart from it; the views behind it with their definition and the refresh that made them; the stores and sources. Nothing of it is run. For whoever may ask the read. Scope of API keys: read.
     */
    readonly get: {
      readonly parameters: {
        readonly query: {
          /** @description A read's path with its query, as panels write it; `/api/v1/<module>/` may stand before it */
          readonly path: string;
        };
        readonly header?: never;
        readonly path: {
          readonly module: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description Where a figure of Actions comes from */
        readonly 200: {
          headers: {
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/json': {
              readonly data: {
                readonly path: string;
                /** @description The read's route, its parameters as :id */
                readonly read: string;
                /** @enum {string} */
                readonly origin: 'view' | 'source';
                readonly statement: {
                  /** @description The whole statement as it is sent */
                  readonly sql: string;
                  readonly query: {
                    readonly file: string;
                    readonly sql: string;
                  } | null;
                  /** @description What the host puts before the query */
                  readonly relations: readonly {
                    readonly name: string;
                    readonly sql: string;
                    readonly hint?: string;
                  }[];
                  /** @description Values by `$1`, `$2`, …: those that the query asks for, then those that the host puts in */
                  readonly parameters: readonly {
                    readonly position: number;
                    readonly name: string;
                    /** @description Null, text, a number or a list of them */
                    readonly value: unknown;
                    /** @enum {string} */
                    readonly used_by: 'query' | 'host';
                  }[];
                };
                readonly summary: {
                  /** @description The whole statement as it is sent */
                  readonly sql: string;
                  readonly query: {
                    readonly file: string;
                    readonly sql: string;
                  } | null;
                  /** @description What the host puts before the query */
                  readonly relations: readonly {
                    readonly name: string;
                    readonly sql: string;
                    readonly hint?: string;
                  }[];
                  /** @description Values by `$1`, `$2`, …: those that the query asks for, then those that the host puts in */
                  readonly parameters: readonly {
                    readonly position: number;
                    readonly name: string;
                    /** @description Null, text, a number or a list of them */
                    readonly value: unknown;
                    /** @enum {string} */
                    readonly used_by: 'query' | 'host';
                  }[];
                } | null;
                readonly views: readonly {
                  readonly name: string;
                  readonly description: string;
                  readonly strategy: string;
                  readonly schedule: string;
                  readonly stores: readonly string[];
                  /** @enum {string} */
                  readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                  readonly view: {
                    readonly file: string;
                    readonly sql: string;
                  } | null;
                  /** @description The same over the sources, plainly */
                  readonly definition: {
                    readonly file: string;
                    readonly sql: string;
                  } | null;
                  readonly refresh: {
                    readonly id: number;
                    /** Format: date-time */
                    readonly started_at: string;
                    /** Format: date-time */
                    readonly finished_at: string | null;
                    readonly duration_ms: number | null;
                    /** @description Null for callers who see some tenants only */
                    readonly rows_refreshed: number | null;
                    /** Format: date-time */
                    readonly data_through: string | null;
                    readonly generation: number;
                    readonly asked_by: string;
                    readonly outcome: string;
                  } | null;
                }[];
                readonly stores: readonly {
                  readonly name: string;
                  /** @enum {string} */
                  readonly kind: 'rollup' | 'extract' | 'touched';
                  readonly description: string;
                  readonly sources: readonly string[];
                  readonly grains: readonly string[];
                }[];
                readonly sources: readonly {
                  readonly name: string;
                  /** @enum {string} */
                  readonly kind: 'managed' | 'external';
                  readonly role: string;
                  readonly description: string;
                  /** @description Its table; null for callers who do not operate the server */
                  readonly relation: string | null;
                }[];
              };
              readonly meta: components['schemas']['MetaDocument'];
            };
          };
        };
        /** @description Bad input */
        readonly 400: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Unauthenticated */
        readonly 401: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Forbidden */
        readonly 403: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not found */
        readonly 404: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many requests */
        readonly 429: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Internal error: a defect; the log has it under the request id */
        readonly 500: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Try again */
        readonly 503: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/{module}/verify': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly module: string;
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Computes a figure of Actions from the source and compares
     * @description The read once from what is stored and once from the sources, in one snapshot and for the same window, as the caller. Percentiles count as equal within 1 %. Two at a time per server, 10 s each. Recorded like the read itself where it is about persons. For whoever may ask the read. Scope of API keys: read.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly module: string;
        };
        readonly cookie?: never;
      };
      /** @description The read to verify */
      readonly requestBody: {
        readonly content: {
          readonly 'application/json': {
            /** @description A read's path with its query, as panels write it; `/api/v1/<module>/` may stand before it */
            readonly path: string;
          };
        };
      };
      readonly responses: {
        /** @description Computes a figure of Actions from the source and compares */
        readonly 200: {
          headers: {
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/json': {
              readonly data: {
                readonly path: string;
                /** @description No difference; percentiles within 1 % are none */
                readonly equal: boolean;
                readonly view: {
                  /** @description As the read's own `data` */
                  readonly data: unknown;
                  readonly summary: {
                    readonly [key: string]: unknown;
                  } | null;
                };
                /** @description The rows opposite to the view's, then those that it lacks */
                readonly source: {
                  /** @description As the read's own `data` */
                  readonly data: unknown;
                  readonly summary: {
                    readonly [key: string]: unknown;
                  } | null;
                };
                readonly differences: readonly {
                  /** @description Its keys; null where there is one row, or rows have none */
                  readonly row: {
                    readonly [key: string]: unknown;
                  } | null;
                  /** @description Place in the view's rows, from 0 */
                  readonly position: number | null;
                  /** @description Null: only one of the answers has the row */
                  readonly field: string | null;
                  readonly view: unknown;
                  readonly source: unknown;
                }[];
                /** @description Percentiles that differ by 1 % at most */
                readonly within_one_percent: readonly {
                  /** @description Its keys; null where there is one row, or rows have none */
                  readonly row: {
                    readonly [key: string]: unknown;
                  } | null;
                  /** @description Place in the view's rows, from 0 */
                  readonly position: number | null;
                  /** @description Null: only one of the answers has the row */
                  readonly field: string | null;
                  readonly view: unknown;
                  readonly source: unknown;
                }[];
                readonly compared: {
                  readonly rows?: number;
                  readonly figures?: number;
                  /** @description All of them, also those beyond the 200 that are listed */
                  readonly differences?: number;
                };
                /** @description Changes of the caller's tenants that no refresh has taken in: the source has them, the view has not */
                readonly pending_changes: number;
              };
              readonly meta: components['schemas']['MetaDocument'];
            };
          };
        };
        /** @description Bad input */
        readonly 400: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Unauthenticated */
        readonly 401: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Forbidden */
        readonly 403: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not found */
        readonly 404: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Cannot be verified */
        readonly 422: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many requests */
        readonly 429: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            /** @description Units an hour by plan */
            readonly 'RateLimit-Limit'?: number;
            /** @description The same with its window in seconds */
            readonly 'RateLimit-Policy'?: string;
            /** @description Units left, as far as this server knows of the others */
            readonly 'RateLimit-Remaining'?: number;
            /** @description Seconds until the hour starts over */
            readonly 'RateLimit-Reset'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Internal error: a defect; the log has it under the request id */
        readonly 500: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Try again */
        readonly 503: {
          headers: {
            /** @description Seconds to wait */
            readonly 'Retry-After'?: number;
            readonly [name: string]: unknown;
          };
          content: {
            readonly 'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly WindowDocument: {
      /** @description Null: since ever */
      readonly from: string | null;
      readonly to: string | null;
      readonly tz: string;
      /** @description Grain at which a total begins, or step of a series */
      readonly grain: string;
    };
    readonly MetaDocument: {
      /** Format: date-time */
      readonly generated_at: string;
      /** Format: date-time */
      readonly refreshed_at: string | null;
      /** Format: date-time */
      readonly data_through: string | null;
      /** @description Seconds since the last successful refresh */
      readonly age_seconds: number | null;
      readonly stale: boolean;
      /** @enum {string} */
      readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
      /** @description Grows with every refresh that changed a view of the answer */
      readonly generation: number;
      /** @enum {string} */
      readonly source: 'view' | 'source';
      readonly filters: Record<string, never>;
      readonly window?: components['schemas']['WindowDocument'];
      /** @enum {string} */
      readonly percentiles?: 'approximate' | 'exact';
      readonly compare?: Record<string, never>;
      /** @description Cursor of the next page; null on the last */
      readonly next_cursor?: string | null;
      /** @description A summary over the same rows */
      readonly summary?: Record<string, never>;
    };
    readonly FieldProblemDocument: {
      /** @description Parameter or body field */
      readonly field: string;
      /** @description The value as it was given */
      readonly value: Record<string, never> | null;
      readonly detail: string;
      /** @description What would have been accepted */
      readonly limit?: Record<string, never>;
    };
    readonly ProblemDocument: {
      readonly type: string;
      readonly title: string;
      readonly status: number;
      /** @description Stable code to branch on */
      readonly code: string;
      readonly detail: string;
      /** @description One entry per field that was refused */
      readonly errors?: readonly components['schemas']['FieldProblemDocument'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly keys: {
    readonly parameters: {
      readonly query?: {
        /** @description `meta.next_cursor` of the page before; opaque, and pinned to its window and order */
        readonly cursor?: string;
        /** @description Rows a page */
        readonly limit?: number;
        /** @description Only keys in this state */
        readonly state?: 'live' | 'expired' | 'revoked';
        /** @description Only keys of this name */
        readonly name?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description API keys by name */
      readonly 200: {
        headers: {
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** @description Public part; the key is known by it */
              readonly prefix: string;
              readonly name: string;
              /** @enum {string} */
              readonly state: 'live' | 'expired' | 'revoked';
              /** @enum {string} */
              readonly role: 'authenticated' | 'analyst' | 'research' | 'admin' | 'service_role';
              readonly scopes: readonly ('read' | 'ingest' | 'refresh' | 'admin')[];
              readonly modules: readonly string[] | null;
              /** @description Ids by claim */
              readonly tenants: {
                readonly [key: string]: readonly string[];
              };
              readonly plan: string | null;
              /** Format: date-time */
              readonly created_at?: string;
              readonly created_by?: string;
              /** Format: date-time */
              readonly expires_at: string;
              /** Format: date-time */
              readonly revoked_at?: string | null;
              readonly revoked_by?: string | null;
              /**
               * Format: date-time
               * @description Within a minute or so; null: never used
               */
              readonly last_used_at?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      /** @description Bad input */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Unauthenticated */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Forbidden */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Too many requests */
      readonly 429: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Internal error: a defect; the log has it under the request id */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Try again */
      readonly 503: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly key_create: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @description Two good keys may share it, so that one can take over */
          readonly name: string;
          /** @enum {string} */
          readonly role: 'authenticated' | 'analyst' | 'research' | 'admin' | 'service_role';
          readonly scopes: readonly ('read' | 'ingest' | 'refresh' | 'admin')[];
          /** @description Modules it is good for; all where left out */
          readonly modules?: readonly string[] | null;
          /** @description Tenants it opens, by claim; for the role authenticated, and required there */
          readonly tenants?: {
            readonly [key: string]: readonly string[];
          };
          /**
           * @description Plan of its rate limit
           * @enum {string|null}
           */
          readonly plan?: 'starter' | 'pro' | 'enterprise' | null;
          /** @default 90 */
          readonly expires_in_days?: number;
        };
      };
    };
    readonly responses: {
      /** @description Makes an API key */
      readonly 201: {
        headers: {
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              /** @description Public part; the key is known by it */
              readonly prefix: string;
              readonly name: string;
              /** @enum {string} */
              readonly state: 'live' | 'expired' | 'revoked';
              /** @enum {string} */
              readonly role: 'authenticated' | 'analyst' | 'research' | 'admin' | 'service_role';
              readonly scopes: readonly ('read' | 'ingest' | 'refresh' | 'admin')[];
              readonly modules: readonly string[] | null;
              /** @description Ids by claim */
              readonly tenants: {
                readonly [key: string]: readonly string[];
              };
              readonly plan: string | null;
              /** Format: date-time */
              readonly created_at?: string;
              readonly created_by?: string;
              /** Format: date-time */
              readonly expires_at: string;
              /** Format: date-time */
              readonly revoked_at?: string | null;
              readonly revoked_by?: string | null;
              /**
               * Format: date-time
               * @description Within a minute or so; null: never used
               */
              readonly last_used_at?: string | null;
              /** @description Shown this once: <prefix>.<secret> */
              readonly key?: string;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      /** @description Bad input */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Unauthenticated */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Forbidden */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /**
       * @description Already running
       *
       *     Two keys of this name
       */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Too many requests */
      readonly 429: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Internal error: a defect; the log has it under the request id */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Try again */
      readonly 503: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly key_revoke: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description Public part of the key */
        readonly prefix: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Revokes an API key */
      readonly 200: {
        headers: {
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              /** @description Public part; the key is known by it */
              readonly prefix: string;
              readonly name: string;
              /** @enum {string} */
              readonly state: 'live' | 'expired' | 'revoked';
              /** @enum {string} */
              readonly role: 'authenticated' | 'analyst' | 'research' | 'admin' | 'service_role';
              readonly scopes: readonly ('read' | 'ingest' | 'refresh' | 'admin')[];
              readonly modules: readonly string[] | null;
              /** @description Ids by claim */
              readonly tenants: {
                readonly [key: string]: readonly string[];
              };
              readonly plan: string | null;
              /** Format: date-time */
              readonly created_at?: string;
              readonly created_by?: string;
              /** Format: date-time */
              readonly expires_at: string;
              /** Format: date-time */
              readonly revoked_at?: string | null;
              readonly revoked_by?: string | null;
              /**
               * Format: date-time
               * @description Within a minute or so; null: never used
               */
              readonly last_used_at?: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      /** @description Bad input */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Unauthenticated */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Forbidden */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Not found */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Too many requests */
      readonly 429: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Internal error: a defect; the log has it under the request id */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Try again */
      readonly 503: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly configuration: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The configuration in force */
      readonly 200: {
        headers: {
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly name: string;
              /** @description `set` or `not set` where it is a secret */
              readonly value: string;
              readonly default: string;
              /** @enum {string} */
              readonly from: 'environment' | 'default';
              readonly description: string;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      /** @description Bad input */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Unauthenticated */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Forbidden */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Too many requests */
      readonly 429: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Internal error: a defect; the log has it under the request id */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Try again */
      readonly 503: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly modules: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Enabled modules */
      readonly 200: {
        headers: {
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly name: string;
              readonly title: string;
              readonly description: string;
              readonly version: string;
              readonly schema: string;
              readonly tenant: {
                readonly column?: string;
                readonly claim?: string;
              };
              readonly migrations: {
                readonly applied?: readonly string[];
                readonly pending?: readonly string[];
              };
              readonly sources: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly views: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly schedules: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly panels: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly metrics: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly routes: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly sockets: readonly {
                readonly [key: string]: unknown;
              }[];
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      /** @description Bad input */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Unauthenticated */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Forbidden */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Too many requests */
      readonly 429: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Internal error: a defect; the log has it under the request id */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Try again */
      readonly 503: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly refreshes: {
    readonly parameters: {
      readonly query?: {
        /** @description `meta.next_cursor` of the page before; opaque, and pinned to its window and order */
        readonly cursor?: string;
        /** @description Rows a page */
        readonly limit?: number;
        /** @description Only refreshes that began before this moment (RFC 3339) */
        readonly to?: string;
        /** @description Only refreshes that began at or after this moment (RFC 3339) */
        readonly from?: string;
        /** @description Only refreshes that ended so */
        readonly outcome?: 'started' | 'succeeded' | 'nothing' | 'failed' | 'held' | 'abandoned';
        /** @description Only refreshes of this view */
        readonly view?: string;
        /** @description Only refreshes of this module */
        readonly module?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The refresh log, newest first */
      readonly 200: {
        headers: {
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id?: number;
              readonly module?: string;
              readonly view?: string;
              /** @enum {string} */
              readonly asked_by?: 'schedule' | 'api' | 'cli' | 'start' | 'sql';
              /** Format: date-time */
              readonly slot?: string | null;
              readonly replica?: string | null;
              /** Format: date-time */
              readonly started_at?: string;
              /** Format: date-time */
              readonly finished_at?: string | null;
              /** Format: date-time */
              readonly data_through?: string | null;
              readonly duration_ms?: number | null;
              readonly rows_refreshed?: number | null;
              readonly outcome?: string;
              readonly error_code?: string | null;
              readonly error_message?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      /** @description Bad input */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Unauthenticated */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Forbidden */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Too many requests */
      readonly 429: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Internal error: a defect; the log has it under the request id */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Try again */
      readonly 503: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly batch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly requests: readonly {
            readonly id: string;
            readonly path: string;
            /** @description The `etag` of an earlier answer */
            readonly if_none_match?: string;
          }[];
        };
      };
    };
    readonly responses: {
      /** @description Runs up to 20 reads in one snapshot */
      readonly 200: {
        headers: {
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id: string;
              readonly status: number;
              /** @description Null where the answer has none */
              readonly etag: string | null;
              readonly body: {
                readonly [key: string]: unknown;
              } | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      /** @description Bad input */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Unauthenticated */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Forbidden */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Too many requests */
      readonly 429: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Internal error: a defect; the log has it under the request id */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Try again */
      readonly 503: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly audit: {
    readonly parameters: {
      readonly query?: {
        /** @description Only records at or after this moment (RFC 3339) */
        readonly from?: string;
        /** @description Only records before this moment (RFC 3339) */
        readonly to?: string;
        /** @description Only what this person or service did: its id, also after it was erased, or its digest */
        readonly actor?: string;
        /** @description Only what concerned this person: the id, also after it was erased, or its digest */
        readonly subject?: string;
        /** @description Only this action */
        readonly action?: string;
        /** @description Only records of this module; `core` is the host */
        readonly module?: string;
        /** @description Only what concerned this tenant; what concerned all tenants is among it */
        readonly tenant?: string;
        /** @description Only records of this request */
        readonly request_id?: string;
        /** @description Only what went so */
        readonly outcome?: 'started' | 'succeeded' | 'unchanged' | 'refused' | 'failed';
        /** @description Rows a page */
        readonly limit?: number;
        /** @description `meta.next_cursor` of the page before; opaque, and pinned to its window and order */
        readonly cursor?: string;
        /** @description Streams the whole result as CSV or NDJSON; the Accept header does the same */
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The audit log, newest first */
      readonly 200: {
        headers: {
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id?: number;
              /** Format: date-time */
              readonly at?: string;
              /** @description Keyed digest of who it was */
              readonly actor?: string;
              /** @description Who it was; null once erased */
              readonly actor_name?: string | null;
              /** @description Keyed digest of the credential */
              readonly credential?: string;
              readonly credential_name?: string | null;
              readonly role?: string;
              readonly action?: string;
              readonly module?: string;
              /** @description null: all that the role may see */
              readonly tenants?: readonly string[] | null;
              /** @description Keyed digests of the persons it was about; null: not known */
              readonly subjects?: readonly string[] | null;
              readonly object?: string | null;
              /** @enum {string} */
              readonly outcome?: 'started' | 'succeeded' | 'unchanged' | 'refused' | 'failed';
              readonly request_id?: string | null;
              readonly row_count?: number | null;
              readonly detail?: {
                readonly [key: string]: unknown;
              } | null;
              readonly position?: number | null;
              /** @description SHA-256 over the hash before and the record, hexadecimal */
              readonly hash?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Bad input */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Unauthenticated */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Forbidden */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Too many requests */
      readonly 429: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Internal error: a defect; the log has it under the request id */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Try again */
      readonly 503: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly overview: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Each module at a glance */
      readonly 200: {
        headers: {
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly module: string;
              readonly title: string;
              /**
               * @description The worst of its views
               * @enum {string}
               */
              readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
              readonly views: number;
              readonly freshest: {
                readonly view: string;
                /** Format: date-time */
                readonly last_refresh: string | null;
                readonly age_seconds: number | null;
              } | null;
              readonly stalest: {
                readonly view: string;
                /** Format: date-time */
                readonly last_refresh: string | null;
                readonly age_seconds: number | null;
              } | null;
              /** @description Since midnight UTC; null where it is unknown of one of its sources */
              readonly facts_today: number | null;
              readonly facts: readonly {
                readonly source: string;
                readonly facts: number | null;
                /**
                 * Format: date-time
                 * @description Up to when they are counted
                 */
                readonly through: string | null;
              }[];
              readonly failed_refreshes_24h: number;
              /** @description Null for callers who see some tenants only */
              readonly pending_changes: number | null;
              /** @description How many the caller sees */
              readonly tenants: number;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      /** @description Bad input */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Unauthenticated */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Forbidden */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Too many requests */
      readonly 429: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          /** @description Units an hour by plan */
          readonly 'RateLimit-Limit'?: number;
          /** @description The same with its window in seconds */
          readonly 'RateLimit-Policy'?: string;
          /** @description Units left, as far as this server knows of the others */
          readonly 'RateLimit-Remaining'?: number;
          /** @description Seconds until the hour starts over */
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Internal error: a defect; the log has it under the request id */
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      /** @description Try again */
      readonly 503: {
        headers: {
          /** @description Seconds to wait */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
}
