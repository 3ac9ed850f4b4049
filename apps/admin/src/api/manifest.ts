/** A module as `GET /api/v1/modules` describes it: all that the admin knows of it. */
export interface Module {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly schema: string;
  readonly tenant: { readonly column: string; readonly claim: string };
  readonly migrations: { readonly applied: readonly string[]; readonly pending: readonly string[] };
  readonly sources: readonly Source[];
  readonly views: readonly View[];
  readonly schedules: readonly { readonly name: string; readonly cron: string; readonly tz: string }[];
  readonly panels: readonly Panel[];
  readonly routes: readonly Route[];
  readonly sockets: readonly Socket[];
}

/** A socket, and what its events are where things can be followed there. */
export interface Socket {
  readonly path: string;
  readonly summary: string;
  readonly roles: readonly string[];
  readonly follows: Follows | null;
}

/** Names of an event's fields: the thing it is about, its place there, when and what happened; and the read that has them all. */
export interface Follows {
  readonly by: string;
  readonly position: string;
  readonly time: string;
  readonly what: string;
  readonly read: string;
}

export interface Source {
  readonly name: string;
  readonly kind: 'managed' | 'external';
  readonly role: string;
  readonly description: string;
}

export interface View {
  readonly name: string;
  readonly description: string;
  readonly strategy: string;
  readonly schedule: string;
}

export type PanelKind = 'stat' | 'line' | 'bar' | 'area' | 'heatmap' | 'table' | 'timeline';
export type Unit = 'percent' | 'ms' | 'seconds' | 'count' | 'ratio';

export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly kind: PanelKind;
  /** A read's path with its query; `:id` of a tenant stands for the one that is looked at. */
  readonly route: string;
  readonly x?: string;
  readonly y?: readonly string[];
  readonly unit?: Unit;
}

export type FieldType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'timestamp'
  | 'date'
  | 'object'
  | 'array'
  | 'json';

export interface Field {
  readonly type: FieldType;
  readonly description: string;
  readonly nullable: boolean;
  readonly fields?: Readonly<Record<string, Field>>;
}

/** Which facts a read is about; see the module contract. */
export interface RouteWindow {
  readonly parameter: 'hours' | 'days' | 'weeks';
  readonly default: number | null;
  readonly maximum: number;
  readonly series?: 'hour' | 'day' | 'week';
  readonly tz?: boolean;
  readonly range?: boolean;
  readonly fixed?: boolean;
}

export interface Route {
  readonly path: string;
  readonly summary: string;
  readonly roles: readonly string[];
  readonly shape: 'list' | 'single';
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly path_parameters: Readonly<Record<string, { readonly description: string; readonly tenant: boolean }>>;
  readonly window: RouteWindow | null;
  readonly compares: readonly string[];
  readonly limit: { readonly default: number; readonly maximum: number } | null;
  readonly views: readonly string[];
  readonly person_level: boolean;
  readonly fields: Readonly<Record<string, Field>>;
}
