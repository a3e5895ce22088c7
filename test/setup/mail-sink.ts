import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A reply with which the server refuses, such as 550. */
export interface Refusal {
  readonly code: number;
  readonly words: string;
}

/** An SMTP server of a test, which takes every mail unless it is told otherwise. */
export class MailSink {
  /** What arrived, as it was sent. */
  readonly messages: string[] = [];
  /** What it says to `RCPT TO`, and to the end of a message. */
  refuseRecipient: (address: string) => Refusal | undefined = () => undefined;
  refuseMessage: () => Refusal | undefined = () => undefined;
  /** How many connections were made, and how many are sending a message now and were at most. */
  connections = 0;
  private server = this.listener();
  private port = 0;

  /** Begins to listen; after `stop` at the same address as before. */
  async start(): Promise<void> {
    this.server = this.listener();
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server.server, 'listening');
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  /** Ends every connection; until `start` nobody answers. */
  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  /** For `SMTP_URL`. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** What arrived, as a mail program reads it. */
  read(): Promise<ParsedMail[]> {
    return Promise.all(this.messages.map((message) => simpleParser(message)));
  }

  /** Forgets what arrived, and takes everything again. */
  reset(): void {
    this.messages.length = 0;
    this.connections = 0;
    this.refuseRecipient = () => undefined;
    this.refuseMessage = () => undefined;
  }

  private listener(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: ({ address }, _session, done) => done(asError(this.refuseRecipient(address))),
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const refusal = this.refuseMessage();
          if (!refusal) this.messages.push(Buffer.concat(parts).toString('utf8'));
          done(asError(refusal));
        });
      },
    });
    // A client that goes away in the middle is no fault of the test.
    return server.on('error', () => undefined);
  }
}

function asError(refusal: Refusal | undefined): Error | null {
  return refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null;
}
