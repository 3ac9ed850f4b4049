/** What has been opened, so that it can be closed in the opposite order, whenever the end comes. */
export class Closers {
  private readonly steps: { readonly name: string; readonly close: () => Promise<void> }[] = [];

  /** Remembers how to close what has just been opened. */
  add(name: string, close: () => Promise<void>): void {
    this.steps.push({ name, close });
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
