/** All that a dashboard shows is in its address, so that it can be shared. */
export interface DashboardSearch {
  /** A preset's name (`7d`); without it each panel has its own window. */
  readonly range?: string | undefined;
  /** RFC 3339, both or neither. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** IANA name; UTC unless given. */
  readonly tz?: string | undefined;
  readonly compare?: 'none' | 'previous_period' | 'previous_year' | undefined;
  /** Tenants looked at; all of the reader's unless given. */
  readonly tenant?: readonly string[] | undefined;
  /** Seconds between looks at the server; 0: only when it tells of a change. */
  readonly every?: number | undefined;
  /** Panel that fills the screen. */
  readonly full?: string | undefined;
  /** Panel that is explained. */
  readonly explain?: string | undefined;
  /** Panels that are shown as tables. */
  readonly tables?: readonly string[] | undefined;
}

export const COMPARISONS = ['none', 'previous_period', 'previous_year'] as const;
export const EVERY = [0, 30, 60, 300, 900] as const;

type Given = Readonly<Record<string, unknown>>;

/** What of an address is meant; the rest of it is ignored. */
export function dashboardSearch(given: Given): DashboardSearch {
  const from = moment(given['from']);
  const to = moment(given['to']);
  const between = from !== undefined && to !== undefined && from < to;
  return {
    ...optional('range', text(given['range'])),
    ...(between ? { from, to } : {}),
    ...optional('tz', zone(given['tz'])),
    ...optional(
      'compare',
      COMPARISONS.find((known) => known === given['compare']),
    ),
    ...optional('tenant', texts(given['tenant'])),
    ...optional(
      'every',
      EVERY.find((known) => known === Number(given['every'] ?? Number.NaN)),
    ),
    ...optional('full', text(given['full'])),
    ...optional('explain', text(given['explain'])),
    ...optional('tables', texts(given['tables'])),
  };
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && value.length <= 300 ? value : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).map(text).filter((item) => item !== undefined);
  return list.length > 0 ? list : undefined;
}

function moment(value: unknown): string | undefined {
  const given = text(value);
  const at = given === undefined ? Number.NaN : Date.parse(given);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

function zone(value: unknown): string | undefined {
  const name = text(value);
  if (name === undefined) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return undefined;
  }
}
