import type {
  Delivery,
  NotificationKind,
  NotificationPreferences,
} from '../../../../lib/api/schema-types.js';
import type { SavedPreferences } from '../../api/preferences.js';

/** The ways in which somebody can hear of a kind of thing, from the loudest to the quietest. */
export const deliveries: readonly Delivery[] = ['at_once', 'daily', 'weekly', 'off'];

/** The form of the preferences. */
export interface PreferencesValues {
  deliveries: Partial<Record<NotificationKind, Delivery>>;
  /** `HH:mm`, or empty. */
  digestTime: string;
  timeZone: string;
}

/** What the form begins with. */
export const valuesOf = ({ kinds, digestTime, timeZone }: NotificationPreferences): PreferencesValues => ({
  deliveries: Object.fromEntries(kinds.map(({ kind, delivery }) => [kind, delivery])),
  digestTime,
  timeZone,
});

/** What is sent: only the kinds that were changed, so that a choice that was made elsewhere meanwhile stays. */
export function changesFrom(
  { kinds }: NotificationPreferences,
  { deliveries: chosen, digestTime, timeZone }: PreferencesValues,
): SavedPreferences {
  const changed = kinds.flatMap(({ kind, delivery }) => {
    const wanted = chosen[kind] ?? delivery;
    return wanted === delivery ? [] : [{ kind, delivery: wanted }];
  });
  return { kinds: changed, digestTime, timeZone };
}

/** The time zones that the browser knows, with the chosen one. */
export const timeZonesWith = (chosen: string): string[] => [
  ...new Set([chosen, ...Intl.supportedValuesOf('timeZone')]),
];
