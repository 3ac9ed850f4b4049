/** Ways to reach somebody. */
export const CHANNELS = ['email', 'slack', 'webhook'] as const;

export type Channel = (typeof CHANNELS)[number];

/** What a notification tells: of a rule's state, a test, or of a destination that is given up. */
export type NotificationKind =
  | 'firing'
  | 'renotify'
  | 'resolved'
  | 'stale'
  | 'no_data'
  | 'test'
  | 'destination_disabled';

/** One notification on its way to one recipient, as a worker has claimed it. */
export interface Delivery {
  /** UUIDv7, the same in every attempt: receivers tell repeats by it. */
  readonly id: string;
  /** `platform`, or whose it is: `organizations:org_acme`. */
  readonly owner: string;
  readonly rule_id: string | null;
  readonly history_id: string | null;
  readonly destination_id: string;
  readonly kind: NotificationKind;
  readonly channel: Channel;
  readonly recipient: string;
  readonly message: Readonly<Record<string, unknown>>;
  /** Including this one. */
  readonly attempts: number;
  readonly created_at: Date;
  /** Since it was put into the queue, by the database's clock. */
  readonly queued_seconds: number;
  /** Keys that are valid now, newest first; webhooks only. */
  readonly secrets: readonly string[];
}

/** What came of an attempt. */
export type Outcome =
  | { readonly taken: true }
  | {
      readonly taken: false;
      /** For whoever owns the destination: says nothing of networks behind this server. */
      readonly detail: string;
      /** Another attempt would end the same way. */
      readonly permanent: boolean;
      /** The destination is at fault, rather than this server or its mail server. */
      readonly blame: boolean;
      /** The receiver wants no more messages, ever. */
      readonly gone?: boolean;
      /** When the receiver would like to be asked again. */
      readonly retryAfterSeconds?: number;
      /** For the log. */
      readonly cause?: unknown;
    };

/** Sends by one channel. Resolves with what came of it; rejects for nothing that the network or a receiver does. */
export interface Sender {
  send(delivery: Delivery, stop: AbortSignal): Promise<Outcome>;
}
