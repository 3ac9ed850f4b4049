import {
  type ApiKeyFilter,
  type ApiKeyRecord,
  ApiKeyStore,
  AuditLog,
  type Database,
  type Principal,
} from '@tessera/db-core';
import { hashOf, newApiKey } from '../auth/api-key-text.js';
import { KeyNameTaken } from './key-problems.js';
import type { KeyRequest } from './key-request.js';

/** Who acts, and within which request. */
export interface KeyActor {
  readonly principal: Principal;
  /** The caller; `owner` at the command line. */
  readonly role: string;
  readonly requestId: string | null;
}

/** A key that has just been made: the only moment at which its text is there. */
export interface MadeKey {
  readonly record: ApiKeyRecord;
  readonly text: string;
}

const dayMs = 86_400_000;

/** Makes, lists and ends API keys; each act is in the audit log before it happens. */
export class KeyDesk {
  private readonly store: ApiKeyStore;
  private readonly audit: AuditLog;

  constructor(
    database: Database,
    private readonly changed: () => void = () => undefined,
  ) {
    this.store = new ApiKeyStore(database);
    this.audit = new AuditLog(database);
  }

  /** Makes a key. @throws KeyNameTaken (409) where two of the name are good */
  async create(actor: KeyActor, { expiresInDays, ...request }: KeyRequest): Promise<MadeKey> {
    const { prefix, secret } = newApiKey();
    const record = await this.act(actor, 'key.create', prefix, async () => {
      const made = await this.store.create(actor.principal, {
        ...request,
        prefix,
        secretHash: hashOf(secret),
        createdBy: actor.principal.subject,
        expiresAt: new Date(Date.now() + expiresInDays * dayMs),
      });
      if (made === null) {
        throw new KeyNameTaken(request.name);
      }
      return made;
    });
    return { record, text: `${prefix}.${secret}` };
  }

  list(principal: Principal, filter: ApiKeyFilter): Promise<ApiKeyRecord[]> {
    return this.store.list(principal, filter);
  }

  /** Ends a key; null where there is none of that prefix. */
  revoke(actor: KeyActor, prefix: string): Promise<ApiKeyRecord | null> {
    return this.act(actor, 'key.revoke', prefix, () => this.store.revoke(actor.principal, prefix));
  }

  private async act<T>(actor: KeyActor, action: string, object: string, work: () => Promise<T>): Promise<T> {
    const { principal, role, requestId } = actor;
    const { subject, credential } = principal;
    try {
      return await this.audit.act({ actor: { subject, credential, role }, action, object, requestId }, work);
    } finally {
      this.changed();
    }
  }
}
