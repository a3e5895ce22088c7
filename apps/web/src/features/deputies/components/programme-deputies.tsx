import { Text } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { membershipsIn } from '../../../lib/session/scope.js';
import { useProgrammeMemberships } from '../../exchanges/api/list-programme-memberships.js';
import { useDeputies } from '../api/list-deputies.js';
import { DeputyTable } from './deputy-table.js';
import { NameDeputyButton } from './name-deputy-button.js';

/**
 * Who decides in the place of the sponsors of a programme, and when. Its programme office names and ends deputies;
 * an administrator reads why that is not theirs to do.
 */
export function ProgrammeDeputies({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('deputies');
  const deputies = useDeputies(programmeId);
  const offices = membershipsIn(useCurrentSession(), 'programme_office');
  const runsIt = offices.some((office) => office.programmeId === programmeId);
  return (
    <>
      <QueryView query={deputies} skeleton={[200]}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState
              icon={IconUserShare}
              title={t('none')}
              detail={runsIt ? t('noneDetail') : t('notYours')}
            />
          ) : (
            <>
              <DeputyTable deputies={items} revocable={runsIt} />
              {runsIt ? null : (
                <Text c="dimmed" mt="md">
                  {t('notYours')}
                </Text>
              )}
            </>
          )
        }
      </QueryView>
      {runsIt ? <NameSponsorsDeputy programmeId={programmeId} /> : null}
    </>
  );
}

function NameSponsorsDeputy({ programmeId }: { programmeId: string }) {
  const { data: memberships = [] } = useProgrammeMemberships(programmeId);
  const sponsors = memberships.filter(({ role, current }) => role === 'sponsor' && current);
  return (
    <NameDeputyButton
      sponsorRoles={sponsors.map(({ id, person, organisation }) => ({
        membershipId: id,
        personId: person.id,
        label: `${person.name} (${organisation?.shortName ?? person.organisationShortName})`,
      }))}
    />
  );
}
