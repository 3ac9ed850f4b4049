/** The end was asked for while the start was still going on. */
export class StartAborted extends Error {
  readonly code = 'start_aborted';
  override readonly name = 'StartAborted';
}

/** What has been opened, so that it can be closed in the opposite order, whenever the end comes. */
export class Closers {
  private readonly steps: { readonly name: string; readonly close: () => Promise<void> }[] = [];
  private aborted = false;

  /**
   * Remembers how to close what has just been opened.
   * @throws StartAborted where nothing further may be opened; what was given is closed with the rest.
   */
  add(name: string, close: () => Promise<void>): void {
    this.steps.push({ name, close });
    if (this.aborted) {
      throw new StartAborted(`${name} came up after the end was asked for`);
    }
  }

  /** Ends a start at its next step. */
  abort(): void {
    this.aborted = true;
  }

  /** Closes everything; a step that fails is told to `onError` and does not keep the others from closing. */
  async closeAll(onError: (name: string, error: unknown) => void): Promise<void> {
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      try {
        await step.close();
      } catch (error) {
        onError(step.name, error);
      }
    }
  }
}
