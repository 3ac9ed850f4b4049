import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, type Database, errorCode, type Principal, RowRefused, type Sql } from '@tessera/db-core';
import { type AnalyticsHostOptions, HOST_OPTIONS, NotFound, RoleForbidden } from '@tessera/module-kit';
import { deliverySql } from '../delivery-sql.js';
import { DestinationDisabled, DestinationExists, NotDead, NothingToSign } from './delivery-problems.js';
import type { DestinationRequest } from './destination-request.js';

/** Who acts, and by which request. */
export interface Act {
  readonly principal: Principal;
  readonly requestId: string;
}

/** A destination as callers see it. */
export interface ShownDestination {
  readonly id: string;
  readonly owner: string;
  readonly kind: string;
  readonly address: string;
}

/** A secret, the only time that it is shown. */
export interface NewSecret {
  readonly secret: string;
  /** Until when those before it are used as well; null where there are none. */
  readonly old_valid_until: Date | null;
}

interface Found extends ShownDestination {
  readonly disabled_at: Date | null;
}

const WRITE = { readOnly: false } as const;

/** Changes destinations and deliveries as the caller: the database decides what is theirs. Each act is on the audit record. */
@Injectable()
export class DeliveryDesk {
  private readonly database: Database;

  constructor(
    @Inject(HOST_OPTIONS) options: AnalyticsHostOptions,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {
    this.database = options.database;
  }

  /** Throws DestinationExists, RoleForbidden, NotFound where the tenant is not the caller's. */
  async add(
    act: Act,
    { owner, kind, address }: DestinationRequest,
  ): Promise<ShownDestination & { secret: string | null }> {
    const { role, subject } = act.principal;
    if (owner === 'platform' && role === 'authenticated') throw new RoleForbidden(role, ['admin', 'service_role']);
    const write = async (sql: Sql): Promise<ShownDestination & { secret: string | null }> => {
      const [made] = await sql.query<ShownDestination>(deliverySql.add, [owner, kind, address, subject]);
      if (!made) throw new NotFound('The tenant');
      return { ...made, secret: kind === 'webhook' ? await addSecret(sql, made) : null };
    };
    try {
      return await this.act(act, 'alerts.destination.add', { object: null, owner, detail: { kind } }, write);
    } catch (error) {
      if (error instanceof RowRefused) throw new NotFound('The tenant');
      if (errorCode(error) === '23505') throw new DestinationExists(error);
      throw error;
    }
  }

  /** Another secret beside those there are, which end so many hours later. Throws NotFound, NothingToSign. */
  async rotate(act: Act, id: string, oldValidHours: number): Promise<NewSecret> {
    const found = await this.find(act, id);
    const { kind, owner } = found;
    if (kind !== 'webhook') throw new NothingToSign(kind);
    return this.act(
      act,
      'alerts.destination.rotate',
      { object: id, owner, detail: { old_valid_hours: oldValidHours } },
      async (sql) => {
        const ended = await sql.query<{ valid_until: Date }>(deliverySql.endSecrets, [id, oldValidHours, owner]);
        const last = ended.map(({ valid_until }) => valid_until).sort((a, b) => b.getTime() - a.getTime())[0];
        return { secret: await addSecret(sql, found), old_valid_until: last ?? null };
      },
    );
  }

  /** What waits for it becomes dead letters. Throws NotFound. */
  async disable(act: Act, id: string, reason: string): Promise<void> {
    const { owner } = await this.find(act, id);
    await this.act(act, 'alerts.destination.disable', { object: id, owner }, async (sql) => {
      await sql.query(deliverySql.disable, [id, reason, owner]);
      await sql.query(deliverySql.buryWaiting, [id, owner]);
    });
  }

  /** Throws NotFound. */
  async enable(act: Act, id: string): Promise<void> {
    const { owner } = await this.find(act, id);
    await this.act(act, 'alerts.destination.enable', { object: id, owner }, (sql) =>
      sql.query(deliverySql.enable, [id, owner]),
    );
  }

  /** Puts a test into the queue; its delivery's id. Throws NotFound, DestinationDisabled. */
  async test(act: Act, id: string): Promise<string> {
    const { owner, disabled_at } = await this.find(act, id);
    if (disabled_at !== null) throw new DestinationDisabled();
    return this.act(act, 'alerts.destination.test', { object: id, owner }, async (sql) => {
      const [made] = await sql.query<{ id: string | null }>('select alerts.enqueue_test($1) as id', [id]);
      if (made?.id === null || made === undefined) throw new DestinationDisabled();
      return made.id;
    });
  }

  /** Puts a dead letter into the queue again, under its id. Throws NotFound, NotDead, DestinationDisabled. */
  async repeat(act: Act, id: string): Promise<void> {
    const [found] = await this.database.withRls(act.principal, (sql) =>
      sql.query<{ owner: string; status: string; disabled: boolean }>(deliverySql.findDelivery, [id]),
    );
    if (!found) throw new NotFound('The delivery');
    if (found.status !== 'dead') throw new NotDead(found.status);
    if (found.disabled) throw new DestinationDisabled();
    await this.act(act, 'alerts.delivery.repeat', { object: id, owner: found.owner }, async (sql) => {
      const repeated = await sql.query(deliverySql.repeat, [id, found.owner]);
      if (repeated.length === 0) throw new NotDead('on its way');
      await sql.query(deliverySql.wake);
    });
  }

  private async find({ principal }: Act, id: string): Promise<Found> {
    const [found] = await this.database.withRls(principal, (sql) => sql.query<Found>(deliverySql.find, [id]));
    if (!found) throw new NotFound('The destination');
    return found;
  }

  private act<T>(
    { principal, requestId }: Act,
    action: string,
    about: {
      readonly object: string | null;
      readonly owner: string;
      readonly detail?: Readonly<Record<string, unknown>>;
    },
    work: (sql: Sql) => Promise<T>,
  ): Promise<T> {
    const { object, owner, detail = null } = about;
    const entry = { actor: principal, action, module: 'alerts', object, tenants: [owner], requestId, detail };
    return this.audit.act(entry, () => this.database.withRls(principal, work, WRITE));
  }
}

async function addSecret(sql: Sql, { id, owner }: ShownDestination): Promise<string> {
  const [made] = await sql.query<{ secret: string }>('select alerts.new_secret() as secret');
  const secret = made?.secret ?? '';
  await sql.query(deliverySql.addSecret, [id, secret, owner]);
  return secret;
}
