import { useTranslation } from 'react-i18next';
import type { Texts } from '../../../../lib/i18n/texts.js';

type KnownAction = keyof Texts['administration']['audit']['actions'];

/**
 * Says what an action of the audit trail is: `exchange.sign` becomes "Uitwisseling: tekenen".
 * An action without words of its own, of a later server say, keeps its code.
 */
export function useAuditActionInWords(): (action: string) => string {
  const { t, i18n } = useTranslation('administration');
  const isKnown = (key: string): key is KnownAction =>
    i18n.exists(`audit.actions.${key}`, { ns: 'administration' });
  return (action) => {
    const key = action.replaceAll('.', '_');
    return isKnown(key) ? t(`audit.actions.${key}`) : action;
  };
}
