import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, type Database, type Principal, type Sql } from '@tessera/db-core';
import { type AnalyticsHostOptions, HOST_OPTIONS, NotFound, RoleForbidden, type Row } from '@tessera/module-kit';
import { evaluateRules, type Evaluation } from '../evaluation/evaluate.js';
import { metricEntries, type MetricEntry } from '../metrics/metric-entry.js';
import { type Rehearsal, rehearsalOf, type Rehearsed } from './rehearsal.js';
import type { RuleRequest } from './rule-settings.js';
import { RehearsalBusy } from './rules-problems.js';

const RULE = readFileSync(new URL('../../sql/queries/rule.sql', import.meta.url), 'utf8');
const REHEARSAL_MS = 60_000;
/** At a time on this replica: each may read a month of facts. */
const MOST_REHEARSALS = 2;
const MINUTE = 60_000;

/** Who acts, and by which request. */
export interface Act {
  readonly principal: Principal;
  readonly requestId: string;
}

/** The minute that is over, which is what is evaluated. */
export function wholeMinute(now: Date): Date {
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
}

/** Changes rules and incidents as the caller: the database decides what is theirs. Each act is on the audit record. */
@Injectable()
export class RuleDesk {
  private readonly database: Database;
  private rehearsing = 0;

  constructor(
    @Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {
    this.database = options.database;
  }

  /** What rules can ask of the enabled modules. */
  metrics(): readonly MetricEntry[] {
    return metricEntries(this.options.definitions);
  }

  /** Makes a rule. Throws RoleForbidden, NotFound where the tenant is not the caller's. */
  async create(act: Act, rule: RuleRequest): Promise<Row> {
    await this.requireOwner(act.principal, rule.owner);
    const id = randomUUID();
    return this.save(act, 'alerts.rule.create', { ...rule, id, created_by: act.principal.subject });
  }

  /** A rule as it is stored, as the caller sees it. Throws NotFound. */
  async find(principal: Principal, id: string): Promise<Row> {
    return this.database.withRls(principal, (sql) => this.ruleOf(sql, id));
  }

  /** Replaces a rule, whose tenant stays. Throws NotFound. */
  async change(act: Act, id: string, rule: RuleRequest): Promise<Row> {
    return this.save(act, 'alerts.rule.change', { ...rule, id });
  }

  /** Takes a rule away; its incidents end and stay in the history. Throws NotFound. */
  async delete(act: Act, id: string): Promise<void> {
    await this.find(act.principal, id);
    await this.act(act, 'alerts.rule.delete', id, async (sql) => {
      const [row] = await sql.query<{ gone: boolean }>('select alerts.delete_rule($1) as gone', [id]);
      if (row?.gone !== true) throw new NotFound('The rule');
    });
  }

  /** Keeps a rule quiet until then; null: no longer. Throws NotFound. */
  async snooze(act: Act, id: string, until: Date | null): Promise<Row> {
    return this.act(act, 'alerts.rule.snooze', id, async (sql) => {
      const rows = await sql.query('select id from alerts.snooze_rule($1, $2)', [id, until]);
      if (rows.length === 0) throw new NotFound('The rule');
      return this.ruleOf(sql, id);
    });
  }

  /** Sends what the rule would send now, marked as a test. Throws NotFound. */
  async test(act: Act, id: string): Promise<Row> {
    return this.act(act, 'alerts.rule.test', id, async (sql) => {
      const [row] = await sql.query<Row>('select * from alerts.test_rule($1)', [id]);
      if (!row) throw new NotFound('The rule');
      return row;
    });
  }

  /** Says that somebody has seen an incident. Throws NotFound. */
  async acknowledge(act: Act, id: string, notes: string | null): Promise<Row> {
    return this.act(act, 'alerts.acknowledge', id, async (sql) => {
      const [row] = await sql.query<Row>(
        `select id, rule_id, notification_status, acknowledged_by, acknowledged_at, notes from alerts.acknowledge($1, $2, $3)`,
        [id, act.principal.subject, notes],
      );
      if (!row) throw new NotFound('The incident');
      return row;
    });
  }

  /** What a rule that need not exist would have done over some days. Throws RoleForbidden, NotFound, RehearsalBusy, StatementTimeout. */
  async rehearse(principal: Principal, rule: RuleRequest, days: number): Promise<Rehearsal> {
    await this.requireOwner(principal, rule.owner);
    if (this.rehearsing >= MOST_REHEARSALS) throw new RehearsalBusy(MOST_REHEARSALS);
    const to = wholeMinute(new Date());
    const from = new Date(to.getTime() - days * 24 * 60 * MINUTE);
    this.rehearsing += 1;
    try {
      const rows = await this.database.withRls(
        principal,
        (sql) =>
          sql.query<Rehearsed>('select * from alerts.rehearse_rule($1, $2, $3)', [JSON.stringify(rule), from, to]),
        { statementTimeoutMs: REHEARSAL_MS },
      );
      return rehearsalOf(rows, from, to);
    } finally {
      this.rehearsing -= 1;
    }
  }

  /** Evaluates every rule as of this minute, unless the schedule has. */
  async evaluate(act: Act): Promise<Evaluation & { readonly at: Date }> {
    const at = wholeMinute(new Date());
    const entry = { actor: act.principal, action: 'alerts.evaluate', module: 'alerts', requestId: act.requestId };
    const done = await this.audit.act(
      entry,
      () => evaluateRules(this.database, at),
      ({ evaluated }) => evaluated.length,
    );
    return { at, ...done };
  }

  private async save(
    act: Act,
    action: string,
    rule: RuleRequest & { readonly id: string; readonly created_by?: string },
  ): Promise<Row> {
    return this.act(act, action, rule.id, async (sql) => {
      const rows = await sql.query('select id from alerts.save_rule($1)', [JSON.stringify(rule)]);
      if (rows.length === 0) throw new NotFound('The rule');
      return this.ruleOf(sql, rule.id);
    });
  }

  private async ruleOf(sql: Sql, id: string): Promise<Row> {
    const [row] = await sql.query<Row>(RULE, [id, null]);
    if (!row) throw new NotFound('The rule');
    return row;
  }

  /** Members act for their own tenants, the platform's roles for all. */
  private async requireOwner({ role, ...principal }: Principal, owner: string): Promise<void> {
    if (role !== 'authenticated') return;
    if (owner === 'platform') throw new RoleForbidden(role, ['admin', 'service_role']);
    const [row] = await this.database.withRls({ role, ...principal }, (sql) =>
      sql.query<{ mine: boolean }>('select $1 = any (alerts.own_tenants()) as mine', [owner]),
    );
    if (row?.mine === true) return;
    const value = owner.slice(owner.indexOf(':') + 1);
    throw new NotFound('The tenant', [{ field: 'workspace_id', value, detail: 'is not one of your tenants' }]);
  }

  private act<T>(
    { principal, requestId }: Act,
    action: string,
    id: string,
    work: (sql: Sql) => Promise<T>,
  ): Promise<T> {
    return this.audit.act({ actor: principal, action, module: 'alerts', object: id, requestId }, () =>
      this.database.withRls(principal, work, { readOnly: false }),
    );
  }
}
