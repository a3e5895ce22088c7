/** Tells the user, line by line, what the start is doing and how long it took. */
export class Progress {
  private readonly remarks: string[] = [];

  constructor(private readonly output: NodeJS.WritableStream) {}

  /** Does one step, with its name before and its time (in seconds) behind. */
  async step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    this.output.write(`${name} … `);
    try {
      const result = await work();
      this.output.write(`ready (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
      return result;
    } catch (error) {
      this.output.write('\n');
      throw error;
    } finally {
      this.remarks.splice(0).forEach((remark) => this.line(`  ${remark}`));
    }
  }

  /** Something to know about the step that is being done; shown below it. */
  remark(text: string): void {
    this.remarks.push(text);
  }

  line(text: string): void {
    this.output.write(`${text}\n`);
  }
}
