import { findClientData } from '@app/privacy';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientDataTitle } from '../../../../lib/privacy/use-client-data-title.js';
import classes from './client-data-warning.module.css';

interface ClientDataWarningProps {
  text: string;
  /** Whether the text is to be shared at once, which client data would keep from happening. */
  share: boolean;
}

/** Says, while somebody types, what in a text looks like client data; it keeps nobody from noting it. */
export function ClientDataWarning({ text, share }: ClientDataWarningProps) {
  const { t } = useTranslation('ideas');
  const titleOf = useClientDataTitle();
  const settled = useDeferredValue(text);
  const findings = useMemo(() => findClientData(settled), [settled]);
  return (
    <div role="status">
      {findings.length === 0 ? null : (
        <div className={classes.warning}>
          <IconShieldExclamation size={20} aria-hidden />
          <div>
            {findings.map(({ kind, start, end }) => (
              <p key={start}>
                {t('clientData.looksLike', { kind: titleOf(kind), found: settled.slice(start, end) })}
              </p>
            ))}
            <p>{t(share ? 'clientData.sharing' : 'clientData.noting')}</p>
          </div>
        </div>
      )}
    </div>
  );
}
