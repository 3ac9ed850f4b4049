interface Flight<T> {
  readonly running: Promise<T>;
  next: Promise<T> | undefined;
}

/**
 * Look-ups that callers share without anybody being told what was true before asking: who comes while one runs waits for
 * the next, which begins after all of its callers have come.
 */
export class SharedLookups<T> {
  private readonly flights = new Map<string, Flight<T>>();

  /** What `look` finds for a key, or another caller's `look` that began after this call. */
  get(key: string, look: () => Promise<T>): Promise<T> {
    const flight = this.flights.get(key);
    if (!flight) return this.start(key, look);
    flight.next ??= flight.running.then(
      () => this.start(key, look),
      () => this.start(key, look),
    );
    return flight.next;
  }

  private start(key: string, look: () => Promise<T>): Promise<T> {
    const flight: Flight<T> = { running: look(), next: undefined };
    this.flights.set(key, flight);
    const land = (): void => {
      if (flight.next === undefined && this.flights.get(key) === flight) this.flights.delete(key);
    };
    flight.running.then(land, land);
    return flight.running;
  }
}
