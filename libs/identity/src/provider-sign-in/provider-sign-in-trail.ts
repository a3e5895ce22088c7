import { AuditTrail, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RefusedSignIn } from './provider-sign-in.errors.js';

/** Records how sign-ins with a provider begin, and why nobody was signed in; no secret and no claim is among it. */
@Injectable()
export class ProviderSignInTrail {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditTrail,
  ) {}

  /** A sign-in began, in the open transaction. */
  began(providerId: string): void {
    this.record('begin', providerId, 'done');
  }

  /**
   * Writes down a refusal, in a transaction of its own: that of the sign-in is gone.
   * @returns what was given, to be thrown; what is no refusal is not written down
   */
  async refused(providerId: string | null, refusal: unknown): Promise<unknown> {
    if (refusal instanceof RefusedSignIn) {
      const { code, reason } = refusal;
      await this.transaction.run(() =>
        Promise.resolve(this.record('refuse', providerId, 'refused', { code, reason })),
      );
    }
    return refusal;
  }

  private record(
    act: 'begin' | 'refuse',
    providerId: string | null,
    outcome: 'done' | 'refused',
    detail: Readonly<Record<string, unknown>> = {},
  ): void {
    const subject = { subjectType: 'identity_provider', subjectId: providerId };
    this.audit.record({ action: `provider_sign_in.${act}`, ...subject, outcome, detail });
  }
}
