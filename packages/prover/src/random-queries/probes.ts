import { referencesOf } from './expressions.js';
import { ARGUMENTS, SYSTEM_QUERIES } from './samples.js';
import type { Selects } from './selects.js';
import type { Statement } from './statement.js';
import type { Callable } from './surface.js';

/** Ways past a policy that are known from practice: errors, notices, plans, statistics, sessions, definers. */
export class Probes {
  private made = 0;

  constructor(
    private readonly selects: Selects,
    private readonly schemas: readonly string[],
  ) {}

  next(): Statement {
    return this.selects.random.pick([
      () => this.failing(),
      () => this.failing(),
      () => this.system(),
      () => this.called(),
      () => this.wrapped(),
      () => this.wrapped(),
      () => this.wrapped(),
      () => this.closed(),
    ])();
  }

  /** Errors that quote a value, or fail only where a row is seen. */
  private failing(): Statement {
    const { random, expressions } = this.selects;
    const relation = this.selects.relation();
    const from = referencesOf(relation, 'a');
    const text = expressions.text(from);
    const cast = random.pick([
      'integer',
      'numeric',
      'date',
      'uuid',
      'jsonb',
      'regclass',
      'inet',
      'boolean',
      'interval',
    ]);
    const sql = random.pick([
      () => `select count(*) from ${relation.place} as a where (${text})::${cast} is null`,
      () => `select 1 / (case when ${expressions.condition(from)} then 0 else 1 end) as c0 from ${relation.place} as a`,
      () => `select count(*) from ${relation.place} as a where 1 / (length(${text}) - ${random.below(30)}) > 0`,
      () =>
        `select (${text})::${cast} as c0 from ${relation.place} as a where ${random.pick(from).sql}::text = '${expressions.tenant()}'`,
      () => `select sqrt(- length(${text})) as c0 from ${relation.place} as a`,
    ])();
    return { sql, relations: [relation.place], comparable: true, mayFail: true };
  }

  private system(): Statement {
    const { random, surface } = this.selects;
    const relation = random.pick([...surface.open, ...surface.closed]).place;
    const sql = random.pick([
      ...SYSTEM_QUERIES,
      `select pg_relation_size('${relation}'), pg_stat_get_live_tuples('${relation}'::regclass)`,
      `select obj_description('${relation}'::regclass)`,
      `select schema_to_xml('${random.pick(this.schemas)}', true, false, '')`,
      `select table_to_xml('${relation}', true, false, '')`,
      `select current_setting('request.jwt.claims', true), current_setting('tessera.maintenance', true)`,
    ]);
    return { sql, relations: [], comparable: false, mayFail: true };
  }

  /** Everything that can be named, each by itself: what chance may pass by. */
  each(): Statement[] {
    const { open, closed, functions } = this.selects.surface;
    const all = [...open, ...closed].map(({ place, columns, readable }) => {
      const names = columns.map(({ name }) => name).join(', ');
      return { sql: `select ${names} from ${place}`, relations: [place], comparable: true, mayFail: !readable };
    });
    return [...all, ...functions.map((callable) => this.call(callable))];
  }

  private called(): Statement {
    return this.call(this.selects.random.pick(this.selects.surface.functions));
  }

  private call(callable: Callable): Statement {
    const { random, surface } = this.selects;
    const values = callable.arguments.map((type) => {
      if (type === 'text' && random.chance(0.4)) {
        return `'${random.pick([...this.schemas, ...surface.open.map(({ place }) => place.split('.')[1] ?? '')])}'`;
      }
      return random.pick(ARGUMENTS[type] ?? ['null']);
    });
    const call = `${callable.name}(${values.map((value, at) => `${value}::${callable.arguments[at] ?? 'text'}`).join(', ')})`;
    const sql = callable.many ? `select * from ${call} as f` : `select ${call} as c0`;
    return {
      sql: sql.replaceAll('::anycompatiblearray', '::text[]'),
      relations: [callable.name],
      comparable: !callable.as_owner,
      mayFail: true,
    };
  }

  /** A query inside of what has rules of its own. */
  private wrapped(): Statement {
    const { random } = this.selects;
    const inner = this.selects.next();
    const { sql, relations } = inner;
    this.made += 1;
    const name = `probe_${this.made}`;
    return random.pick<() => Statement>([
      () => ({
        ...inner,
        comparable: false,
        sql: `explain ${random.pick(['', '(analyze, timing off)', '(verbose)'])} ${sql}`,
      }),
      () => ({ ...inner, sql: `copy (${sql}) to stdout` }),
      () => ({ ...inner, sql: `declare ${name} cursor for ${sql}; fetch all from ${name}; close ${name}` }),
      () => ({ ...inner, sql: `prepare ${name} as ${sql}; execute ${name}; deallocate ${name}` }),
      () => ({ ...inner, sql: `set local row_security = off; ${sql}` }),
      () => ({ ...inner, sql: `select set_config('row_security', 'off', true); ${sql}` }),
      () => ({ ...inner, sql: `set local session_replication_role = replica; ${sql}` }),
      () => ({ ...inner, sql: `set local enable_seqscan = off; set local enable_hashjoin = off; ${sql}` }),
      () => ({
        sql: `create function pg_temp.${name}() returns setof text language sql as $probe$ select q::text from (${sql}) as q $probe$;
          select * from pg_temp.${name}()`,
        relations,
        comparable: inner.comparable,
        mayFail: inner.mayFail ?? false,
      }),
      () => ({
        ...inner,
        sql: `create temporary table ${name} as select q::text as line from (${sql}) as q; table ${name}`,
      }),
      () => ({ ...inner, sql: `create temporary view ${name} as ${sql}; select q::text from ${name} as q` }),
      () => ({
        ...inner,
        sql: `do $probe$ declare v record; begin for v in ${sql} loop raise notice '%', v; end loop; end $probe$`,
      }),
    ])();
  }

  /** What must be refused: relations that are closed, writing, and changing the rules. */
  private closed(): Statement {
    const { random, surface, expressions } = this.selects;
    const relation = random.pick([...surface.closed, ...surface.open]);
    const column = random.pick(relation.columns).name;
    const sql = random.pick([
      `table ${relation.place}`,
      `select count(*) from ${relation.place}`,
      `copy ${relation.place} to stdout`,
      `select * from ${relation.place} for update`,
      `update ${relation.place} set ${column} = ${column} returning *`,
      `delete from ${relation.place} returning *`,
      `insert into ${relation.place} select * from ${relation.place} returning *`,
      `alter table ${relation.place} disable row level security; table ${relation.place}`,
      `create policy probe on ${relation.place} using (true); table ${relation.place}`,
      `create view pg_temp.probe as select * from ${relation.place}; table pg_temp.probe`,
      `lock table ${relation.place} in share mode; select count(*) from ${relation.place}`,
      `select count(*) from ${relation.place} where ${column}::text = '${expressions.tenant()}'`,
    ]);
    return { sql, relations: [relation.place], comparable: true, mayFail: true };
  }
}
