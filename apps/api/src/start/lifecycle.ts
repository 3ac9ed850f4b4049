/** Where the server is in its life. */
export type Phase = 'starting' | 'serving' | 'draining';

/** What the probes ask: the start sets it, shutdown sets it back. */
export class Lifecycle {
  private current: Phase = 'starting';
  private readonly listeners: (() => void)[] = [];

  get phase(): Phase {
    return this.current;
  }

  /** Migrations are at head and the application answers. */
  serving(): void {
    this.current = 'serving';
  }

  /** The end has been asked for. */
  draining(): void {
    this.current = 'draining';
    for (const listener of this.listeners.splice(0)) {
      listener();
    }
  }

  /** Calls `listener` once the end has been asked for. */
  onDraining(listener: () => void): void {
    this.listeners.push(listener);
  }
}
