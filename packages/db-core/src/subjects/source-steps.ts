import type { Sql } from '../connection/index.js';
import { keysOf } from '../refresh/measure-ctes.js';
import { orderedGrains } from '../refresh/measures.js';
import { logColumns } from '../refresh/source-columns.js';
import { fill } from '../refresh/template.js';
import type { DataModel, Rollup, Source } from '../model/index.js';
import { anonymisedColumns, subjectColumns } from './erased-sql.js';
import type { ErasedRelation } from './receipt.js';
import { sourceMatch, type SubjectParameters } from './subject-match.js';

/** Statements about the rows of one source, in the order in which erasing runs them. */
export class SourceSteps {
  private readonly match;
  private readonly values;

  constructor(
    private readonly model: DataModel,
    readonly source: Source,
    readonly kind: 'managed' | 'external',
    readonly relation: string,
  ) {
    const columns = logColumns(model.tenant, source);
    const keys = keysOf([...new Set([model.tenant.column, ...source.key])]);
    this.match = sourceMatch(source, model.tenant.column, 'f');
    this.values = {
      schema: model.name,
      source: source.name,
      names: columns.map(({ name }) => name).join(', '),
      expressions: columns.map(({ sql }) => sql).join(', '),
      f_keys: keys.list('f'),
      f_equals_n: keys.equal('f', 'n'),
    };
  }

  /** Takes the person's rows out: managed ones through their table, external ones by what the log says of them. */
  async takeOut(sql: Sql, parameters: SubjectParameters): Promise<ErasedRelation[]> {
    const { relation } = this;
    const report = (action: ErasedRelation['action'], rows: number): ErasedRelation[] =>
      rows === 0 ? [] : [{ relation, kind: 'source', action, rows }];
    if (this.kind === 'external') {
      if (this.names) {
        const match = this.match.named;
        await sql.query(fill('../subjects/remember-named', { ...this.values, match }), parameters);
      }
      const match = `((${this.match.goes}) or (${this.match.named}))`;
      const [out] = await sql.query<{ rows: number }>(
        fill('../subjects/take-out', { ...this.values, match }),
        parameters,
      );
      return report('left_out', out?.rows ?? 0);
    }
    const { schema, source } = this.values;
    const gone = await sql.client.query(`delete from ${schema}.${source} as f where ${this.match.goes}`, [
      ...parameters,
    ]);
    if (!this.names) return report('deleted', gone.rowCount ?? 0);
    const nulls = anonymisedColumns(this.source).map((name) => `${name} = null`);
    const renamed = await sql.client.query(
      `update ${schema}.${source} as f set ${nulls.join(', ')} where ${this.match.named}`,
      [...parameters],
    );
    return [...report('deleted', gone.rowCount ?? 0), ...report('anonymised', renamed.rowCount ?? 0)];
  }

  /** External rows that go on counting come back as they are seen now. */
  async putBack(sql: Sql): Promise<void> {
    if (this.kind === 'external' && this.names) await sql.query(fill('../subjects/put-back', this.values));
  }

  /** Buckets of a rollup, each `<grain> <start>`, that what waits in the log is taken out of. */
  async touchedBuckets(sql: Sql, rollup: Rollup, parameters: SubjectParameters): Promise<string[]> {
    const rows = await sql.query<{ bucket: string }>(
      fill('../subjects/touched-buckets', {
        ...this.values,
        rollup: rollup.name,
        time: this.source.time ?? '',
        grains: `{${orderedGrains(rollup).join(',')}}`,
        lateral: rollup.lateral === undefined ? '' : `cross join lateral ${rollup.lateral}`,
        where: rollup.where ?? 'true',
        match: `((${this.match.goes}) or (${this.match.named}))`,
      }),
      parameters,
    );
    return rows.map(({ bucket }) => bucket);
  }

  /** Lets go of what still waits in the log about the person: facts ahead of the clock. */
  async forgetWaiting(sql: Sql, parameters: SubjectParameters): Promise<ErasedRelation[]> {
    const relation = `${this.values.schema}.${this.values.source}_log`;
    const gone = await sql.client.query(
      `delete from ${relation} as f where ((${this.match.goes}) or (${this.match.named}))`,
      [...parameters],
    );
    return gone.rowCount ? [{ relation, kind: 'log', action: 'deleted', rows: gone.rowCount }] : [];
  }

  private get names(): boolean {
    return subjectColumns(this.source, 'anonymise').length > 0;
  }
}
