import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** The provider with which a session began. */
export interface SessionProvider {
  readonly name: string;
  /** Where the person signs out there too; null where that is not possible. */
  readonly endSessionUrl: string | null;
}

/** With which provider a session began, for signing out there too. */
@Injectable()
export class SessionProviderReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Null for a session that began in another way. */
  async of(sessionId: string): Promise<SessionProvider | null> {
    const [provider] = await this.transaction.manager.query<SessionProvider[]>(
      `SELECT p.name, s.end_session_url AS "endSessionUrl"
       FROM session s JOIN identity_provider p ON p.id = s.provider_id WHERE s.id = $1`,
      [sessionId],
    );
    return provider ?? null;
  }
}
