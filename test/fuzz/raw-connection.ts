import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which anything can be sent, HTTP or not. */
export class RawConnection {
  private received = '';
  private readonly ended: Promise<void>;

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('utf8').on('data', (text: string) => {
      this.received += text;
    });
    // The server may hang up in the middle of what is sent; that is an answer, too.
    socket.on('error', () => undefined);
    this.ended = new Promise((resolve) => socket.once('close', () => resolve()));
  }

  static async open(port: number): Promise<RawConnection> {
    const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: false });
    await once(socket, 'connect');
    return new RawConnection(socket);
  }

  send(text: string | Buffer): void {
    if (this.socket.writable) this.socket.write(text);
  }

  /** Sends something again and again until the connection is ended. @param every how long in between, in milliseconds */
  dribble(piece: string, every: number): void {
    const timer = setInterval(() => this.send(piece), every);
    void this.ended.then(() => clearInterval(timer));
  }

  /** Everything that came until the server ended the connection. */
  async untilEnded(): Promise<string> {
    await this.ended;
    return this.received;
  }

  close(): void {
    this.socket.destroy();
  }
}

/** The statuses of the answers in what was received, in order. */
export function statusesIn(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
