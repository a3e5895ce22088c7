import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One connection through the wire. */
interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  /** Something of it was swallowed: neither side will ever hear of the other again. */
  isLost: boolean;
}

/** How often `cut` cuts. */
export const cuts = 8;

/** The network before a server: it can be slow, cut connections, and swallow everything without a word. */
export class Wire {
  /** How much later everything arrives, each way, in milliseconds. */
  latency = 0;
  /** Half-open: connections stay, new ones are taken, and nothing comes through. */
  isSilent = false;
  private readonly pairs = new Set<Pair>();

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {}

  /** @param target a port of 127.0.0.1 */
  static async start(target: number): Promise<Wire> {
    const server = createServer();
    const wire = new Wire(server, target);
    server.on('connection', (near) => wire.join(near));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return wire;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Is slow for some seconds. */
  async slowDown(): Promise<void> {
    this.latency = 50;
    await sleep(4_000);
    this.latency = 0;
  }

  /** Cuts every connection, again and again, and leaves time to connect anew: what comes next finds all of them at work. */
  async cut(): Promise<void> {
    for (let time = 0; time < cuts; time += 1) {
      this.reset();
      await sleep(300);
    }
    await sleep(2_000);
  }

  /** Cuts every connection. */
  reset(): void {
    for (const { near, far } of this.pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  }

  stop(): void {
    this.reset();
    this.server.close();
  }

  private join(near: Socket): void {
    const pair: Pair = { near, far: connect(this.target, '127.0.0.1'), isLost: false };
    this.pairs.add(pair);
    this.carry(pair, near, pair.far);
    this.carry(pair, pair.far, near);
  }

  private carry(pair: Pair, from: Socket, to: Socket): void {
    let line = Promise.resolve();
    from.setNoDelay(true);
    from.on('data', (piece: Buffer) => {
      const due = performance.now() + this.latency;
      line = line.then(async () => {
        if (this.latency > 0) await sleep(Math.max(0, due - performance.now()));
        if (this.passes(pair) && !to.destroyed) to.write(piece);
      });
    });
    // A side that breaks off is told by its end, which follows.
    from.on('error', () => undefined);
    from.on('close', () => {
      if (this.passes(pair)) to.destroy();
      if (to.destroyed) this.pairs.delete(pair);
    });
  }

  private passes(pair: Pair): boolean {
    if (this.isSilent) pair.isLost = true;
    return !pair.isLost;
  }
}
