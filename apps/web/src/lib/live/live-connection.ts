/** Whether what is shown is told of changes: not yet, now, or no longer for the moment. */
export type LiveStanding = 'connecting' | 'open' | 'lost';

/** The part of an `EventSource` that a connection uses. */
export interface EventLine {
  addEventListener: (type: string, listener: (event: Event) => void) => void;
  close: () => void;
}

interface LiveListeners {
  /** Called with the part that changed, and with `everything` whenever something may have been missed. */
  onChanged: (part: string) => void;
  onStanding: (standing: LiveStanding) => void;
}

/** How long a line may take to open before it is said that it is lost, in milliseconds; it may open all the same. */
export const patience = 4_000;

/** How long is waited before a lost line is opened anew, in milliseconds: longer each time, as long as it fails. */
export const pauses: readonly number[] = [1_000, 2_000, 5_000, 10_000];

/**
 * A line of server-sent events that is opened anew for as long as it is wanted. A browser gives up by itself where the
 * server refuses once, such as while it starts again; this does not.
 */
export class LiveConnection {
  private line: EventLine | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private opening: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(
    private readonly open: () => EventLine,
    private readonly listeners: LiveListeners,
  ) {}

  /** Opens the line, in place of one that is open. */
  connect(): void {
    this.close();
    const line = this.open();
    this.line = line;
    this.opening = setTimeout(() => this.listeners.onStanding('lost'), patience);
    line.addEventListener('open', () => {
      this.failures = 0;
      clearTimeout(this.opening);
      this.listeners.onStanding('open');
    });
    line.addEventListener('changed', (event) => this.tell(event));
    line.addEventListener('error', () => this.lose());
  }

  /** Gives the line up for now, and opens it anew after a pause. */
  lose(): void {
    if (this.line === null) return;
    this.close();
    this.listeners.onStanding('lost');
    const pause = pauses[Math.min(this.failures, pauses.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.connect(), pause);
  }

  /** Ends it for good. */
  close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.opening);
    this.line?.close();
    this.line = null;
  }

  private tell(event: Event): void {
    const { part } = JSON.parse((event as MessageEvent<string>).data) as { part: string };
    this.listeners.onChanged(part);
  }
}
