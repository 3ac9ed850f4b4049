import { Expressions, type Reference, referencesOf } from './expressions.js';
import type { Random } from './random.js';
import type { Statement } from './statement.js';
import type { Relation, Surface } from './surface.js';

/** Random queries over what a role can read: joins across modules, groups, windows, sub-queries, whole rows. */
export class Selects {
  readonly expressions: Expressions;

  constructor(
    readonly random: Random,
    readonly surface: Surface,
    tenants: readonly string[],
  ) {
    this.expressions = new Expressions(random, tenants);
  }

  next(): Statement {
    return this.random.pick([
      () => this.plain(),
      () => this.grouped(),
      () => this.windowed(),
      () => this.nested(),
      () => this.lateral(),
      () => this.commonTable(),
      () => this.united(),
      () => this.whole(),
    ])();
  }

  relation(): Relation {
    return this.random.pick(this.surface.open);
  }

  private from(): { sql: string; references: Reference[]; relations: string[] } {
    const first = this.relation();
    if (this.random.chance(0.6)) {
      return { sql: `${first.place} as a`, references: referencesOf(first, 'a'), relations: [first.place] };
    }
    const second = this.relation();
    const [left, right] = [referencesOf(first, 'a'), referencesOf(second, 'b')];
    const kind = this.random.pick(['join', 'left join', 'full join', 'right join']);
    return {
      sql: `${first.place} as a ${kind} ${second.place} as b on ${this.random.pick(left).sql}::text = ${this.random.pick(right).sql}::text`,
      references: [...left, ...right],
      relations: [first.place, second.place],
    };
  }

  private where(references: readonly Reference[]): string {
    return this.random.chance(0.7) ? ` where ${this.expressions.condition(references)}` : '';
  }

  private list(make: () => string): string {
    return Array.from({ length: 1 + this.random.below(3) }, (_, at) => `${make()} as c${at}`).join(', ');
  }

  private plain(): Statement {
    const { sql, references, relations } = this.from();
    const distinct = this.random.chance(0.2) ? 'distinct ' : '';
    return {
      sql: `select ${distinct}${this.list(() => this.expressions.any(references))} from ${sql}${this.where(references)}`,
      relations,
      comparable: true,
    };
  }

  private grouped(): Statement {
    const { sql, references, relations } = this.from();
    const by = this.expressions.text(references);
    const grouping = this.random.pick([
      `group by ${by}`,
      `group by rollup (${by})`,
      `group by ${by} having count(*) > 0`,
    ]);
    const aggregates = this.list(() => this.expressions.aggregate(references));
    const select = this.random.chance(0.3) ? `select ${aggregates}` : `select ${by} as g, ${aggregates}`;
    const tail = select.includes(' as g') ? ` ${grouping}` : '';
    return { sql: `${select} from ${sql}${this.where(references)}${tail}`, relations, comparable: true };
  }

  private windowed(): Statement {
    const { sql, references, relations } = this.from();
    return {
      sql: `select ${this.list(() => this.expressions.window(references))} from ${sql}${this.where(references)}`,
      relations,
      comparable: true,
    };
  }

  private nested(): Statement {
    const { sql, references, relations } = this.from();
    const other = this.relation();
    const inner = referencesOf(other, 's');
    const condition = this.random.pick([
      () =>
        `exists (select from ${other.place} as s where ${this.expressions.condition([...inner, ...references], 1)})`,
      () => `${this.expressions.text(references)} in (select ${this.expressions.text(inner)} from ${other.place} as s)`,
      () =>
        `(select count(*) from ${other.place} as s where ${this.expressions.condition(inner, 1)}) > ${this.random.below(9)}`,
      () =>
        `${this.expressions.text(references)} = any (array(select ${this.expressions.text(inner)} from ${other.place} as s))`,
    ])();
    const value = `(select ${this.expressions.aggregate(inner)} from ${other.place} as s)`;
    const negated = this.random.chance(0.3) ? `not ${condition}` : condition;
    return {
      sql: `select ${this.expressions.any(references)} as c0, ${value} as c1 from ${sql} where ${negated}`,
      relations: [...relations, other.place],
      comparable: true,
    };
  }

  private lateral(): Statement {
    const { sql, references, relations } = this.from();
    const other = this.relation();
    const inner = referencesOf(other, 's');
    const kind = this.random.pick(['cross join lateral', 'left join lateral']);
    const sub = `(select ${this.expressions.aggregate(inner)} as v from ${other.place} as s where ${this.expressions.condition([...inner, ...references], 1)}) as l`;
    return {
      sql: `select ${this.expressions.any(references)} as c0, l.v from ${sql} ${kind} ${sub}${kind.startsWith('left') ? ' on true' : ''}`,
      relations: [...relations, other.place],
      comparable: true,
    };
  }

  private commonTable(): Statement {
    const inner = this.plain();
    const kept = this.random.pick(['', ' materialized', ' not materialized']);
    const select = this.random.pick([
      'select * from w',
      'select count(*), max(w::text) from w',
      'select row_to_json(w) from w',
    ]);
    return { ...inner, sql: `with w as${kept} (${inner.sql}) ${select}` };
  }

  private united(): Statement {
    const [first, second] = [this.from(), this.from()];
    const operator = this.random.pick(['union', 'union all', 'intersect', 'except']);
    const half = ({ sql, references }: typeof first): string =>
      `select ${this.expressions.text(references)} as c0 from ${sql}${this.where(references)}`;
    return {
      sql: `(${half(first)}) ${operator} (${half(second)})`,
      relations: [...first.relations, ...second.relations],
      comparable: true,
    };
  }

  private whole(): Statement {
    const relation = this.relation();
    const all = relation.columns.map(({ name }) => name).join(', ');
    const rows = `(select ${all} from ${relation.place}) as a`;
    const condition = this.where(referencesOf(relation, 'a'));
    const sql = this.random.pick([
      `select row_to_json(a) as c0 from ${rows}${condition}`,
      `select a::text as c0 from ${rows}${condition}`,
      `select jsonb_agg(to_jsonb(a) order by a::text) as c0 from ${rows}${condition}`,
      `table ${relation.place}`,
      `select a as c0, a is null as c1 from ${relation.place} as a${condition}`,
      `select a.tableoid::regclass::text as c0, count(*) as c1 from ${relation.place} as a${condition} group by 1`,
      `select a.ctid::text as c0, a.* from ${relation.place} as a${condition}`,
      `select query_to_xml('select ${all} from ${relation.place} as q order by q::text', true, false, '')::text as c0`,
      `select (xpath('/row/c/text()', query_to_xml('select count(*) as c from ${relation.place}', false, true, '')))[1]::text as c0`,
    ]);
    return { sql, relations: [relation.place], comparable: true };
  }
}
