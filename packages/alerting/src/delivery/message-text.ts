import type { Delivery, NotificationKind } from './delivery.types.js';

const HEADINGS: Readonly<Record<NotificationKind, string>> = {
  firing: 'FIRING',
  renotify: 'STILL FIRING',
  resolved: 'RESOLVED',
  stale: 'STALE',
  no_data: 'NO DATA',
  test: 'TEST',
  destination_disabled: 'DESTINATION DISABLED',
};

const CONDITIONS: Readonly<Record<string, string>> = {
  greater_than: 'greater than',
  less_than: 'less than',
  equals: 'equal to',
  not_equals: 'other than',
  between: 'between',
};

/** How values of a metric are written; what is counted needs no unit. */
const UNITS: Readonly<Record<string, string>> = {
  percent: '%',
  ms: 'ms',
  seconds: 's',
  minutes: 'min',
  count: '',
  ratio: '',
};

/** Tenants that a text names before it counts the others. */
const MOST_TENANTS = 20;

/** Control and format characters, line separators too: none has a place in one line of text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]+/gu;

/** A notification in words, one for each channel to put into its own form. Every text is one line of plain characters. */
export interface MessageText {
  /** `FIRING` and the like. */
  readonly heading: string;
  readonly rule: string;
  readonly tenant: string;
  /** What it says in one sentence. */
  readonly summary: string;
  /** Further facts, each with its name. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Path in the admin; null where there is none. */
  readonly link: string | null;
}

/** Puts what the rule said into words. Fields that are missing are left out. */
export function messageText({ kind, message }: Pick<Delivery, 'kind' | 'message'>): MessageText {
  const field = (name: string): string => plain(message[name], 500);
  const rule = field('rule') || field('rule_id') || 'Alert';
  const groups = groupsOf(message['tenants']);
  const facts: (readonly [string, string])[] = [];
  const add = (name: string, value: string): void => {
    if (value !== '') facts.push([name, value]);
  };
  const unit = UNITS[field('unit')] ?? field('unit');
  const withUnit = (value: string): string => (value === '' || unit === '' ? value : `${value} ${unit}`);
  add('Metric', field('metric_title') || field('metric'));
  add('Value', withUnit(field('value')));
  add('Condition', conditionOf(field('condition'), withUnit(field('threshold')), withUnit(field('threshold_upper'))));
  add('Tenants', tenantsOf(groups, withUnit));
  add('Window', windowOf(message['window']));
  add('Since', field('since'));
  add('Destination', [field('destination_kind'), field('destination')].filter((part) => part !== '').join(' '));
  add('Reason', field('reason'));
  const tenant = groups.length > 1 ? `${groups.length} tenants` : field('tenant') || field('owner') || 'platform';
  return {
    heading: HEADINGS[kind],
    rule,
    tenant,
    summary: summaryOf(kind, rule, tenant),
    facts,
    link: field('link') || null,
  };
}

function summaryOf(kind: NotificationKind, rule: string, tenant: string): string {
  const summaries: Readonly<Record<NotificationKind, string>> = {
    firing: `${rule} is firing for ${tenant}.`,
    renotify: `${rule} is still firing for ${tenant}.`,
    resolved: `${rule} has recovered for ${tenant}.`,
    stale: `${rule} cannot be judged for ${tenant}: its figures are out of date.`,
    no_data: `${rule} cannot be judged for ${tenant}: there are no figures.`,
    test: `This is a test of a destination of ${tenant}. Nothing is wrong.`,
    destination_disabled: `A destination of ${tenant} was disabled: messages there kept failing.`,
  };
  return summaries[kind];
}

function conditionOf(condition: string, threshold: string, upper: string): string {
  if (condition === '' || threshold === '') return '';
  const words = CONDITIONS[condition] ?? condition;
  return condition === 'between' && upper !== '' ? `${words} ${threshold} and ${upper}` : `${words} ${threshold}`;
}

function windowOf(window: unknown): string {
  if (typeof window !== 'object' || window === null) return '';
  const { from, to } = { from: undefined, to: undefined, ...window };
  const [first, last] = [plain(from, 40), plain(to, 40)];
  return first === '' || last === '' ? '' : `${first} to ${last}`;
}

/** Tenants that one notification is about, where a rule watches each of them. */
function groupsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null);
}

function tenantsOf(groups: readonly Readonly<Record<string, unknown>>[], withUnit: (value: string) => string): string {
  if (groups.length < 2) return '';
  const named = groups.slice(0, MOST_TENANTS).map((group) => {
    const value = withUnit(plain(group['value'], 40));
    return value === '' ? plain(group['tenant'], 60) : `${plain(group['tenant'], 60)} (${value})`;
  });
  const more = groups.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

/** One line without anything that a terminal, a mail header or a chat would obey. */
function plain(value: unknown, longest: number): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '';
  const line = value.replace(UNPRINTABLE, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
