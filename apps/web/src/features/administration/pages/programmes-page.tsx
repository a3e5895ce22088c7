import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconFileImport, IconFolders, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Period } from '../../../components/dates/calendar-time.js';
import { Dialog } from '../../../components/forms/dialog.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { ProgrammeSummary } from '../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { membershipsIn } from '../../../lib/session/scope.js';
import { useProgrammes } from '../api/programmes/list-programmes.js';
import { NewProgrammeForm } from '../components/programmes/new-programme-form.js';

/** The programmes that the reader runs, each with its cohorts. */
export function ProgrammesPage() {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const programmes = useProgrammes();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={t('programmes.title')}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('programmes.new')}
          </Button>
        }
      />
      <QueryView query={programmes} skeleton={[160]}>
        {(items) => (items.length === 0 ? <NoProgrammes /> : <ProgrammeCards programmes={items} />)}
      </QueryView>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('programmes.new')}>
        <NewProgrammeForm
          onClose={() => setAdding(false)}
          onCreated={({ id }) => void navigate(`/administration/programmes/${id}`)}
        />
      </Dialog>
    </>
  );
}

function NoProgrammes() {
  const { t } = useTranslation('administration');
  return (
    <EmptyState icon={IconFolders} title={t('programmes.none')} detail={t('programmes.noneDetail')}>
      <Button
        component={Link}
        to="/administration/import"
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
      >
        {t('programmes.import')}
      </Button>
    </EmptyState>
  );
}

function ProgrammeCards({ programmes }: { programmes: ProgrammeSummary[] }) {
  const { t } = useTranslation(['administration', 'domain']);
  return (
    <Stack gap="md">
      {programmes.map(({ id, name, kind, theme, startsOn, endsOn, cohorts }) => (
        <SectionCard
          key={id}
          title={name}
          aside={
            <Anchor
              component={Link}
              to={`/administration/programmes/${id}`}
              aria-label={t('programmes.openOne', { name })}
            >
              {t('programmes.open')}
            </Anchor>
          }
        >
          <Text>
            {t(`domain:programmeKind.${kind}`)} · {theme}
          </Text>
          <Text c="dimmed" component="div">
            <Period startsOn={startsOn} endsOn={endsOn} />
          </Text>
          <Group gap="md" mt="sm">
            {cohorts.map((cohort) => (
              <CohortName key={cohort.id} programmeId={id} cohort={cohort} />
            ))}
          </Group>
        </SectionCard>
      ))}
    </Stack>
  );
}

interface CohortNameProps {
  programmeId: string;
  cohort: ProgrammeSummary['cohorts'][number];
}

/** Leads to the board of the cohort for who works in the programme; an administrator has no right to read it. */
function CohortName({ programmeId, cohort }: CohortNameProps) {
  const runsIt = membershipsIn(useCurrentSession(), 'programme_office').some(
    (membership) => membership.programmeId === programmeId,
  );
  if (!runsIt) return <Text>{cohort.name}</Text>;
  return (
    <Anchor component={Link} to={`/cohorts/${cohort.id}`}>
      {cohort.name}
    </Anchor>
  );
}
