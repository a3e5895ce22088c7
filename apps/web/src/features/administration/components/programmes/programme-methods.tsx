import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { membershipsIn } from '../../../../lib/session/scope.js';

/** Leads to the intervision methods of a programme; absent for an administrator, who has no part in it. */
export function ProgrammeMethods({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('methods');
  const runsIt = membershipsIn(useCurrentSession(), 'programme_office').some(
    (membership) => membership.programmeId === programmeId,
  );
  if (!runsIt) return null;
  return (
    <SectionCard
      title={t('title')}
      aside={
        <Anchor component={Link} to={`/intervision-methods/${programmeId}`}>
          {t('card.open')}
        </Anchor>
      }
    >
      <Text c="dimmed">{t('card.detail')}</Text>
    </SectionCard>
  );
}
