import { type Database, type Principal, tenantsOf } from '@tessera/db-core';
import {
  type Frame,
  type IngestService,
  Problem,
  type ReadAudit,
  type SocketConnection,
  type SocketSession,
} from '@tessera/module-kit';
import { classroomTenant } from '../classroom.tenant.js';
import type { Feed } from './feed.js';
import { BadField, Fields, type FrameFault } from './frames.js';
import { patiently } from './patiently.js';
import { Sender } from './sender.js';
import { socketSql } from './socket-sql.js';
import { Subscription, type Wanted } from './subscription.js';
import type { Turns } from './turns.js';

const MODULE = 'classroom';
const MOST_SENDERS = 1_000;
const MOST_SUBSCRIPTIONS = 50;

/** What a connection's session works with. */
export interface SessionParts {
  readonly database: Database;
  /** The events belong to somebody else, who neither numbers nor tells them. */
  readonly external: boolean;
  readonly ingest: IngestService;
  readonly feed: Feed;
  readonly audit: ReadAudit;
  readonly senders: Map<string, Sender>;
  /** Openings wait for their turn. */
  readonly turns: Turns;
}

/** A frame cannot be taken, and the client is told why. */
class Refused extends Error {
  constructor(readonly fault: FrameFault) {
    super(fault.detail);
  }
}

/** What one connection does: senders that it opened, sessions and schools that it follows. */
export class ClassroomSession implements SocketSession {
  private readonly senders = new Map<string, Sender>();
  private readonly subscriptions = new Map<string, Subscription>();

  constructor(
    private readonly connection: SocketConnection,
    private readonly parts: SessionParts,
  ) {}

  async take(frame: Frame): Promise<void> {
    try {
      await this.act(frame);
    } catch (error) {
      const fault = error instanceof Problem ? { code: error.code, detail: error.detail } : faultOf(error);
      if (fault === undefined) throw error;
      const { session_id, sender_id, subscription } = frame;
      const names = Object.entries({ session_id, sender_id, subscription }).filter(
        ([, value]) => typeof value === 'string',
      );
      this.connection.send({ type: 'error', re: frame['type'], ...Object.fromEntries(names), ...fault });
    }
  }

  async finish(): Promise<void> {
    for (const subscription of this.subscriptions.values()) subscription.end();
    await Promise.all([...this.senders.values()].map((sender) => sender.finish()));
  }

  ended(): void {
    for (const subscription of this.subscriptions.values()) subscription.end();
    for (const [key, sender] of this.senders) this.forget(key, sender);
  }

  private act(frame: Frame): Promise<void> {
    if (this.parts.external) throw refused('source_is_external', 'session_events is written by its owner, not here');
    switch (frame['type']) {
      case 'open':
        return this.open(new Fields(frame, ['session_id', 'sender_id', 'school_id']));
      case 'publish':
        return this.publish(new Fields(frame, ['session_id', 'sender_id', 'events']));
      case 'skip':
        return this.skip(new Fields(frame, ['session_id', 'sender_id', 'through']));
      case 'close_sender':
        return this.closeSender(new Fields(frame, ['session_id', 'sender_id']));
      case 'subscribe':
        return this.subscribe(new Fields(frame, ['subscription', 'session_id', 'school_id', 'after', 'since']));
      case 'unsubscribe':
        return this.unsubscribe(new Fields(frame, ['subscription']));
      default:
        throw refused('unknown_type', 'type: is none that this socket knows');
    }
  }

  private async open(fields: Fields): Promise<void> {
    const [session, sender] = [fields.id('session_id'), fields.id('sender_id')];
    this.mayPublish();
    const found = await this.ask<{ school_id: string; last_sequence: number }>(
      asWriter(this.connection.principal),
      socketSql.open,
      [session, fields.optionalId('school_id') ?? null, sender],
    );
    const { school_id: school, last_sequence } = onlyOne(found);
    const own = key(session, sender);
    if (this.senders.size >= MOST_SENDERS && !this.senders.has(own)) throw tooMany('senders', MOST_SENDERS);
    const everywhere = JSON.stringify([school, session, sender]);
    const before = this.parts.senders.get(everywhere);
    const made = new Sender(
      {
        school,
        session,
        sender,
        connection: this.connection,
        take: (items) => this.parts.ingest.take(MODULE, items, this.connection.principal),
      },
      last_sequence + 1,
    );
    this.parts.senders.set(everywhere, made);
    this.senders.set(own, made);
    made.onForgotten = () => {
      if (this.parts.senders.get(everywhere) === made) this.parts.senders.delete(everywhere);
      if (this.senders.get(own) === made) this.senders.delete(own);
    };
    if (before) {
      before.replaced();
      await before.stop();
    }
    made.opened();
  }

  private async publish(fields: Fields): Promise<void> {
    const sender = this.senderOf(fields);
    const events = fields.events();
    if (await this.connection.count(events.length)) await sender.publish(events);
  }

  private skip(fields: Fields): Promise<void> {
    this.senderOf(fields).skip(fields.number('through', 1));
    return Promise.resolve();
  }

  private async closeSender(fields: Fields): Promise<void> {
    const [session_id, sender_id] = [fields.id('session_id'), fields.id('sender_id')];
    const sender = this.senderOf(fields);
    await sender.finish();
    this.forget(key(session_id, sender_id), sender);
    this.connection.send({ type: 'sender_closed', session_id, sender_id });
  }

  private async subscribe(fields: Fields): Promise<void> {
    if (!this.connection.permits({ scope: 'read', module: MODULE }))
      throw refused('forbidden', 'the credential has no scope read');
    const session = fields.optionalId('session_id') ?? null;
    const asked = fields.optionalId('school_id') ?? null;
    const wanted = {
      id: fields.optionalId('subscription') ?? session ?? asked ?? '',
      after: fields.optionalNumber('after', 0) ?? 0,
      since: new Date(Math.min(Date.now(), fields.optionalMoment('since')?.getTime() ?? Date.now())),
    };
    if (session === null && asked === null) throw new BadField('session_id', 'has to be given, or school_id');
    if (this.subscriptions.has(wanted.id)) throw refused('subscription_taken', 'subscription: is open already');
    if (this.subscriptions.size >= MOST_SUBSCRIPTIONS) throw tooMany('subscriptions', MOST_SUBSCRIPTIONS);
    const school = session === null ? this.ownSchool(asked ?? '') : await this.schoolOf(session, asked);
    await this.record(school, session);
    this.follow({ ...wanted, school, session });
  }

  private follow(wanted: Wanted): void {
    const { id, school, session } = wanted;
    const subscription = new Subscription(wanted, this.connection, this.parts.feed);
    this.subscriptions.set(id, subscription);
    this.connection.send({ type: 'subscribed', subscription: id, school_id: school, session_id: session });
    if (this.connection.open) subscription.start();
  }

  private async unsubscribe(fields: Fields): Promise<void> {
    const subscription = fields.id('subscription');
    await this.subscriptions.get(subscription)?.finish();
    this.subscriptions.delete(subscription);
    this.connection.send({ type: 'unsubscribed', subscription });
  }

  /** A member names one of its schools; who sees all of them may name any. */
  private ownSchool(school: string): string {
    const { principal } = this.connection;
    if (principal.role === 'authenticated' && !tenantsOf(principal, classroomTenant).includes(school)) throw notFound();
    return school;
  }

  /** The session as the caller sees it: one of another school is none. */
  private async schoolOf(session: string, school: string | null): Promise<string> {
    const found = await this.ask<{ school_id: string }>(this.connection.principal, socketSql.session, [
      session,
      school,
    ]);
    return onlyOne(found).school_id;
  }

  /** Whoever follows a session is shown who took part: recorded before the first event. */
  private async record(school: string, session: string | null): Promise<void> {
    const { principal, id } = this.connection;
    const entry = { actor: principal, action: 'subscribe.session_events', module: MODULE, tenants: [school] };
    await this.inTurn(() => this.parts.audit.write({ ...entry, object: session, outcome: 'started', requestId: id }));
  }

  private senderOf(fields: Fields): Sender {
    const sender = this.senders.get(key(fields.id('session_id'), fields.id('sender_id')));
    if (sender === undefined) throw refused('not_open', 'sender_id: open it first');
    return sender;
  }

  private mayPublish(): void {
    const { role } = this.connection.principal;
    if (role === 'authenticated')
      throw refused('forbidden', 'the role authenticated publishes nothing; service_role and admin do');
    if (!this.connection.permits({ scope: 'ingest', module: MODULE }))
      throw refused('forbidden', 'the credential has no scope ingest');
  }

  private forget(own: string, sender: Sender): void {
    this.senders.delete(own);
    sender.onForgotten();
    void sender.stop();
  }

  private async ask<R extends object>(principal: Principal, text: string, values: readonly unknown[]): Promise<R[]> {
    const rows = await this.inTurn(() => this.parts.database.withRls(principal, (sql) => sql.query<R>(text, values)));
    return rows ?? [];
  }

  /** Does it when its turn has come and the database is there; undefined where the client went while it waited. */
  private inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
    const { connection } = this;
    return patiently(
      () => this.parts.turns.run(() => (connection.open ? work() : Promise.resolve(undefined))),
      () => connection.open,
    );
  }
}

function faultOf(error: unknown): FrameFault | undefined {
  return error instanceof Refused || error instanceof BadField ? error.fault : undefined;
}

function key(session: string, sender: string): string {
  return JSON.stringify([session, sender]);
}

/** As ingest writes. */
function asWriter(principal: Principal): Principal {
  return { ...principal, role: 'service_role' };
}

function refused(code: string, detail: string): Refused {
  return new Refused({ code, detail });
}

/** The same for a session that is another's and for one that nobody has. */
function notFound(): Refused {
  return refused('not_found', 'there is no such session or school that you may see');
}

function onlyOne<R>([found, another]: readonly R[]): R {
  if (found === undefined) throw notFound();
  if (another !== undefined)
    throw refused('ambiguous', 'school_id: more than one school has a session of this id; name the school');
  return found;
}

function tooMany(what: string, most: number): Refused {
  return refused('too_many', `a connection has at most ${most} ${what}`);
}
