import type { Random } from './random.js';
import type { Relation } from './surface.js';

/** A column that an expression may name, with the category of its type. */
export interface Reference {
  readonly sql: string;
  readonly kind: string;
}

/** Columns of a relation under an alias. */
export function referencesOf(relation: Relation, alias: string): Reference[] {
  return relation.columns.map(({ name, kind }) => ({ sql: `${alias}.${name}`, kind }));
}

/** Random scalar expressions over the columns in reach. `tenants` are ids that comparisons name. */
export class Expressions {
  constructor(
    private readonly random: Random,
    private readonly tenants: readonly string[],
  ) {}

  any(from: readonly Reference[]): string {
    return this.random.pick([
      () => this.random.pick(from).sql,
      () => this.random.pick(from).sql,
      () => this.text(from),
      () => this.number(from),
    ])();
  }

  text(from: readonly Reference[]): string {
    const own = from.filter(({ kind }) => kind === 'S');
    const plain =
      own.length > 0 && this.random.chance(0.6) ? this.random.pick(own).sql : `${this.random.pick(from).sql}::text`;
    return this.random.pick([
      () => plain,
      () => plain,
      () => `upper(${plain})`,
      () => `md5(${plain})`,
      () => `coalesce(${plain}, '-')`,
      () => `left(${plain}, ${1 + this.random.below(12)})`,
      () => `reverse(${plain})`,
      () => `concat_ws('/', ${plain}, ${this.random.pick(from).sql})`,
      () => `encode(convert_to(${plain}, 'UTF8'), 'hex')`,
    ])();
  }

  number(from: readonly Reference[]): string {
    const own = from.filter(({ kind }) => kind === 'N');
    const column = own.length > 0 ? this.random.pick(own).sql : null;
    return this.random.pick([
      () => column ?? `length(${this.text(from)})`,
      () => `length(${this.text(from)})`,
      () => `hashtext(${this.text(from)})`,
      () => `case when ${this.condition(from, 0)} then 1 else 0 end`,
      () => (column === null ? 'pg_backend_pid() * 0' : `${column} * ${1 + this.random.below(9)}`),
      () => `ascii(${this.text(from)})`,
    ])();
  }

  /** `depth`: how many ands, ors and nots may be nested. */
  condition(from: readonly Reference[], depth = 2): string {
    const simple = [
      () => `${this.random.pick(from).sql} is ${this.random.pick(['', 'not '])}null`,
      () => `${this.text(from)} like '%${this.random.pick(['a', 'e', '1', 'can', '-'])}%'`,
      () => `${this.text(from)} ~ '${this.random.pick(['[a-f]', '^.', '\\d$', 't'])}'`,
      () => `length(${this.text(from)}) > ${this.random.below(40)}`,
      () => `${this.text(from)} <> '${this.random.pick(this.tenants)}'`,
      () => `${this.random.pick(from).sql}::text = '${this.random.pick(this.tenants)}'`,
      // Costs nothing and tells all it is given: a planner that runs it before a policy's condition leaks.
      () => `pg_temp.shout(${this.text(from)})`,
    ];
    if (depth <= 0 || this.random.chance(0.6)) return this.random.pick(simple)();
    return this.random.pick([
      () => `(${this.condition(from, depth - 1)} and ${this.condition(from, depth - 1)})`,
      () => `(${this.condition(from, depth - 1)} or ${this.condition(from, depth - 1)})`,
      () => `not (${this.condition(from, depth - 1)})`,
    ])();
  }

  aggregate(from: readonly Reference[]): string {
    // Ordered by itself: another order may have ties, and then any answer is right.
    const text = this.text(from);
    return this.random.pick([
      () => 'count(*)',
      () => `count(distinct ${this.text(from)})`,
      () => `count(*) filter (where ${this.condition(from, 1)})`,
      () => `sum(${this.number(from)})`,
      () => `max(${this.text(from)})`,
      () => `min(${this.number(from)})`,
      () => `string_agg(${text}, ',' order by ${text})`,
      () => `bool_or(${this.condition(from, 1)})`,
      () => `array_agg(${text} order by ${text})`,
    ])();
  }

  window(from: readonly Reference[]): string {
    const text = this.text(from);
    const over = `over (partition by ${this.text(from)} order by ${text})`;
    return this.random.pick([
      () => `rank() ${over}`,
      () => `count(*) ${over}`,
      () => `first_value(${text}) ${over}`,
      () => `sum(${this.number(from)}) over ()`,
      () => 'count(*) over ()',
    ])();
  }

  tenant(): string {
    return this.random.pick(this.tenants);
  }
}
