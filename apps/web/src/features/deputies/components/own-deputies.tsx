import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { SessionMembership } from '../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { membershipsIn } from '../../../lib/session/scope.js';
import { useDeputies } from '../api/list-deputies.js';
import { DeputyTable } from './deputy-table.js';
import { NameDeputyButton } from './name-deputy-button.js';

/** For a sponsor: who stands in for them, a card for each of their roles. A deputy names no deputy of their own. */
export function OwnDeputies() {
  const roles = membershipsIn(useCurrentSession(), 'sponsor').filter(({ deputyFor }) => deputyFor === null);
  return roles.map((role) =>
    role.programmeId === null ? null : (
      <DeputiesCard key={role.id} role={role} programmeId={role.programmeId} />
    ),
  );
}

interface DeputiesCardProps {
  /** The reader's own role of sponsor. */
  role: SessionMembership;
  programmeId: string;
}

function DeputiesCard({ role, programmeId }: DeputiesCardProps) {
  const { t } = useTranslation('deputies');
  const { person } = useCurrentSession();
  const deputies = useDeputies(programmeId);
  return (
    <SectionCard title={t('own')} above={`${role.programmeName ?? ''} · ${role.organisationName ?? ''}`}>
      <QueryView query={deputies} skeleton={[60]}>
        {(items) => {
          const own = items.filter(({ sponsorMembershipId }) => sponsorMembershipId === role.id);
          return own.length === 0 ? (
            <Text c="dimmed">{t('ownNone')}</Text>
          ) : (
            <DeputyTable deputies={own} revocable of="own" />
          );
        }}
      </QueryView>
      <NameDeputyButton
        sponsorRoles={[
          { membershipId: role.id, personId: person.id, label: role.organisationName ?? person.name },
        ]}
      />
    </SectionCard>
  );
}
