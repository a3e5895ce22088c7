import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { PersonAvatar } from '../../../../components/badges/person-avatar.js';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import lined from '../../../../components/layout/lined-list.module.css';
import type { Amendment, Exchange } from '../../../../lib/api/schema-types.js';
import classes from './signature-list.module.css';

type AnySignature = Exchange['signatures'][number] | Amendment['signatures'][number];

interface SignatureListProps {
  signatures: AnySignature[];
  /** How many earlier signatures lapsed because the agreement was changed. */
  voided?: number;
}

/** Who must sign, and who has: of an agreement the three parties, of an amendment both sponsors. */
export function SignatureList({ signatures, voided = 0 }: SignatureListProps) {
  const { t } = useTranslation('signatures');
  return (
    <>
      <ul className={lined.list}>
        {signatures.map((signature) => (
          <SignatureRow key={signature.party} signature={signature} />
        ))}
      </ul>
      {voided === 0 ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {t('voided', { count: voided })}
        </Text>
      )}
    </>
  );
}

function SignatureRow({ signature }: { signature: AnySignature }) {
  const { t } = useTranslation(['signatures', 'domain']);
  const { signedBy, signedAt } = signature;
  const name = (signedBy ?? signature.person).name;
  const version = 'agreementVersion' in signature ? signature.agreementVersion : null;
  return (
    <li className={classes.row}>
      <PersonAvatar name={name} />
      <div className={classes.words}>
        <span className={classes.name}>
          {name}
          {signature.mine ? ` (${t('you')})` : ''}
        </span>
        <span className={classes.detail}>
          {t(`domain:signatureParty.${signature.party}`)}
          {signature.deputyFor === null ? '' : `, ${t('deputy', { name: signature.deputyFor.name })}`}
          {signedAt === null ? null : (
            <>
              {' · '}
              <InstantDay instant={signedAt} />
            </>
          )}
          {version === null ? '' : ` · ${t('version', { version })}`}
        </span>
      </div>
      {signedAt === null ? (
        <StateBadge tone="due">{t('waiting')}</StateBadge>
      ) : (
        <StateBadge tone="done">{t('signed')}</StateBadge>
      )}
    </li>
  );
}
