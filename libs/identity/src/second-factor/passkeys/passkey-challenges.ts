import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** How long a browser may take to answer, in milliseconds. */
const answerWithin = 5 * 60_000;

/** The challenge that a session was given: the newest counts, once, for five minutes. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Remembers the challenge that is handed to the browser. */
  async give(sessionId: string, challenge: string): Promise<void> {
    await this.transaction.manager.query(
      `UPDATE session SET passkey_challenge = $2, passkey_challenged_at = $3 WHERE id = $1`,
      [sessionId, challenge, this.clock.now()],
    );
  }

  /** Takes the challenge back, so that it counts no second time; undefined when there is none (any more). */
  async take(sessionId: string): Promise<string | undefined> {
    return this.transaction.run(async (manager) => {
      const [session] = await manager.query<{ challenge: string }[]>(
        `SELECT passkey_challenge AS challenge FROM session
         WHERE id = $1 AND passkey_challenge IS NOT NULL AND passkey_challenged_at > $2 FOR UPDATE`,
        [sessionId, new Date(this.clock.now().getTime() - answerWithin)],
      );
      await manager.query(
        `UPDATE session SET passkey_challenge = NULL, passkey_challenged_at = NULL WHERE id = $1`,
        [sessionId],
      );
      return session?.challenge;
    });
  }
}
