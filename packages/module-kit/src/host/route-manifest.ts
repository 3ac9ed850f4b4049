import type { Field, Parameter, Read, Window } from '../contract.js';

/** A field of a read's rows: enough to title, format and align it. */
export interface FieldManifest {
  readonly type: Field['type'];
  readonly description: string;
  readonly nullable: boolean;
  /** What an `object` holds, or each object of an `array`. */
  readonly fields?: Readonly<Record<string, FieldManifest>>;
}

/** A read as whoever draws panels has to know it: what it can be asked, and what it answers. */
export interface RouteManifest {
  readonly path: string;
  readonly summary: string;
  readonly roles: readonly string[];
  readonly shape: Read['shape'];
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Path parameters by name; `tenant` marks the one that is a tenant. */
  readonly path_parameters: Readonly<Record<string, { readonly description: string; readonly tenant: boolean }>>;
  readonly window: Window | null;
  /** The figures that `compare` compares; empty where the read takes no comparison. */
  readonly compares: readonly string[];
  readonly limit: Read['limit'] | null;
  /** Views that the answer is made of; none where it comes from a source alone. */
  readonly views: readonly string[];
  /** Each answer is recorded in the audit log. */
  readonly person_level: boolean;
  readonly fields: Readonly<Record<string, FieldManifest>>;
}

/** The part of a read that everyone may know; nothing of its SQL. */
export function routeManifest(read: Read): RouteManifest {
  return {
    path: read.path,
    summary: read.summary,
    roles: read.roles,
    shape: read.shape,
    parameters: read.parameters ?? {},
    path_parameters: mapped(read.pathParameters ?? {}, ({ description, tenant }) => ({
      description,
      tenant: tenant === true,
    })),
    window: read.window ?? null,
    compares: read.compare?.figures ?? [],
    limit: read.limit ?? null,
    views: read.views,
    person_level: read.personLevel !== undefined && read.personLevel !== false,
    fields: mapped(read.fields, fieldManifest),
  };
}

function fieldManifest({ type, description, nullable, fields }: Field): FieldManifest {
  return {
    type,
    description,
    nullable: nullable === true,
    ...(fields ? { fields: mapped(fields, fieldManifest) } : {}),
  };
}

function mapped<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
}
