import type { Actor } from '@app/identity';
import { BUSINESS_TIME_ZONE } from '@app/calendar';
import {
  AuditTrail,
  Clock,
  Configuration,
  type Fault,
  invalid,
  notFound,
  type NotificationKind,
  notificationKinds,
  notificationKindTitles,
  Outbox,
  Transaction,
} from '@app/platform';
import type { Locale } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { defaultDigestTime } from './defaults.js';
import type { Delivery } from './delivery.js';
import { readUnsubscribeToken } from './unsubscribe-token.js';

/** How somebody wants to hear of things. */
export interface PreferencesView {
  /** When digests go out, `HH:MM` local time. */
  readonly digestTime: string;
  /** An IANA time zone. */
  readonly timeZone: string;
  readonly kinds: readonly {
    readonly kind: NotificationKind;
    readonly title: string;
    readonly delivery: Delivery;
  }[];
}

/** New preferences; a kind that is left out keeps its own. */
export interface PreferencesInput {
  readonly digestTime: string;
  readonly timeZone: string;
  readonly kinds: readonly { readonly kind: NotificationKind; readonly delivery: Delivery }[];
}

/** How each person wants to hear of what concerns them. Source: the domain, "Subscribed by default". */
@Injectable()
export class PreferenceService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async read({ personId }: Actor, locale: Locale): Promise<PreferencesView> {
    const [setting, chosen] = await Promise.all([
      this.readSetting(personId),
      this.transaction.manager.query<{ kind: string; delivery: Delivery }[]>(
        `SELECT kind, delivery FROM notification_preference WHERE person_id = $1`,
        [personId],
      ),
    ]);
    return {
      ...setting,
      kinds: notificationKinds.map((kind) => ({
        kind,
        title: notificationKindTitles[kind][locale],
        delivery: chosen.find((choice) => choice.kind === kind)?.delivery ?? 'at_once',
      })),
    };
  }

  /** Keeps new preferences; what waits already goes out as it was. @throws DomainError `request.invalid` */
  async save({ personId }: Actor, input: PreferencesInput): Promise<void> {
    const faults = preferenceFaults(input);
    if (faults.length > 0) throw invalid(faults);
    const { digestTime, timeZone, kinds } = input;
    await this.transaction.run(async (manager) => {
      const before = await this.readSetting(personId);
      await manager.query(
        `INSERT INTO notification_setting (person_id, digest_time, time_zone, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id) DO UPDATE SET digest_time = $2, time_zone = $3, changed_at = $4`,
        [personId, digestTime, timeZone, this.clock.now()],
      );
      for (const { kind, delivery } of kinds) await this.keep(personId, kind, delivery);
      // Reminders come by the clocks of where somebody lives; nothing else here moves them.
      if (before.timeZone !== timeZone)
        await this.outbox.emit({ kind: 'notification_setting.changed', subjectId: personId, payload: {} });
    });
  }

  /**
   * Stops the mail that a link of a mail is about, without signing in; in the product it goes on.
   * @returns what was stopped
   * @throws DomainError `not_found` for a link that is none of ours
   */
  async unsubscribe(token: string, locale: Locale): Promise<{ kind: NotificationKind; title: string }> {
    const wanted = readUnsubscribeToken(token, this.configuration.APP_SECRET);
    if (!wanted) throw notFound();
    const { personId, kind } = wanted;
    await this.transaction.run(() => this.keep(personId, kind, 'off'));
    return { kind, title: notificationKindTitles[kind][locale] };
  }

  private async readSetting(personId: string): Promise<Pick<PreferencesView, 'digestTime' | 'timeZone'>> {
    const [setting] = await this.transaction.manager.query<{ digestTime: string; timeZone: string }[]>(
      `SELECT digest_time AS "digestTime", time_zone AS "timeZone" FROM notification_setting WHERE person_id = $1`,
      [personId],
    );
    return setting ?? { digestTime: defaultDigestTime, timeZone: BUSINESS_TIME_ZONE };
  }

  private async keep(personId: string, kind: NotificationKind, delivery: Delivery): Promise<void> {
    await this.transaction.unit.manager.query(
      `INSERT INTO notification_preference (person_id, kind, delivery, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, kind) DO UPDATE SET delivery = $3, changed_at = $4`,
      [personId, kind, delivery, this.clock.now()],
    );
    this.audit.record({
      action: 'notification_preference.change',
      subjectType: 'person',
      subjectId: personId,
      detail: { kind, delivery },
    });
  }
}

/** Digests go out by day; a time zone must be one that this machine knows. */
function preferenceFaults({ digestTime, timeZone, kinds }: PreferencesInput): Fault[] {
  const faults: Fault[] = [];
  if (!/^(0[89]|1[0-8]):[0-5]\d$/.test(digestTime))
    faults.push({
      pointer: '/digestTime',
      code: 'digest_time_by_day',
      detail: { nl: 'Kies een tijd tussen 8 en 19 uur.', en: 'Choose a time between 8:00 and 19:00.' },
    });
  if (!isTimeZone(timeZone))
    faults.push({
      pointer: '/timeZone',
      code: 'time_zone_unknown',
      detail: { nl: 'Deze tijdzone bestaat niet.', en: 'There is no such time zone.' },
    });
  kinds.forEach(({ kind }, index) => {
    if (kinds.findIndex((other) => other.kind === kind) !== index)
      faults.push({
        pointer: `/kinds/${index}/kind`,
        code: 'kind_twice',
        detail: { nl: 'Deze soort staat er twee keer in.', en: 'This kind is given twice.' },
      });
  });
  return faults;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
