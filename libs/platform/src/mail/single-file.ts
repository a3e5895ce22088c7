/** A door through which one goes at a time, in order of arrival. */
export class SingleFile {
  private last: Promise<void> = Promise.resolve();

  /** Waits for its turn. @returns what lets the next one in; it must be called, whatever happens */
  async enter(): Promise<() => void> {
    const before = this.last;
    let leave = () => {};
    this.last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  }
}
