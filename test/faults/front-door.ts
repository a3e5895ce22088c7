import { once } from 'node:events';
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** How often each server is asked whether it is ready, in milliseconds. */
const askEvery = 100;

/** A server behind the door. */
interface Behind {
  readonly port: number;
  isReady: boolean;
}

/**
 * Spreads requests over servers in turn, and passes by who says not to be ready. It keeps its connections open, and tries
 * another server only where a connection was refused: whatever else goes wrong is seen by who asked.
 */
export class FrontDoor {
  private readonly agent = new Agent({ keepAlive: true });
  private turn = 0;
  private isOver = false;
  private readonly watch: Promise<void>[];

  private constructor(
    private readonly server: Server,
    private readonly behind: readonly Behind[],
  ) {
    this.watch = behind.map((one) => this.watchOver(one));
  }

  static async start(ports: readonly number[]): Promise<FrontDoor> {
    const server = createServer();
    const door = new FrontDoor(
      server,
      ports.map((port) => ({ port, isReady: true })),
    );
    server.on('request', (asked: IncomingMessage, answer: ServerResponse) => void door.pass(asked, answer));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return door;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Every server behind it is ready. */
  get isWhole(): boolean {
    return this.behind.every(({ isReady }) => isReady);
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.watch);
    this.server.closeAllConnections();
    this.server.close();
    this.agent.destroy();
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = Buffer.concat(await asked.toArray());
    for (const { port } of this.inTurn()) {
      const done = await this.forward(port, { asked, body, answer }).catch((fault: unknown) => fault);
      if (done === true) return;
      if ((done as { code?: unknown }).code === 'ECONNREFUSED') continue;
      answer.destroy(done instanceof Error ? done : undefined);
      return;
    }
    answer.writeHead(502).end('Nobody is ready.');
  }

  private async forward(
    port: number,
    { asked, body, answer }: { asked: IncomingMessage; body: Buffer; answer: ServerResponse },
  ): Promise<true> {
    const { method, url, headers } = asked;
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers, agent: this.agent });
    passed.end(body);
    const [found] = (await once(passed, 'response')) as [IncomingMessage];
    const { connection: _, ...kept } = found.headers;
    answer.writeHead(found.statusCode ?? 0, kept);
    found.on('error', () => answer.destroy());
    answer.on('close', () => found.destroy());
    found.pipe(answer);
    return true;
  }

  /** Who is ready, beginning with another one each time. */
  private inTurn(): readonly Behind[] {
    this.turn += 1;
    const first = this.turn % this.behind.length;
    return [...this.behind.slice(first), ...this.behind.slice(0, first)].filter(({ isReady }) => isReady);
  }

  private async watchOver(one: Behind): Promise<void> {
    while (!this.isOver) {
      one.isReady = await fetch(`http://127.0.0.1:${one.port}/health/ready`).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.ok;
        },
        () => false,
      );
      await delay(askEvery);
    }
  }
}
