import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Period } from '../../../../components/dates/calendar-time.js';
import { Dialog } from '../../../../components/forms/dialog.js';
import lined from '../../../../components/layout/lined-list.module.css';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { useCohorts } from '../../../../lib/session/cohorts.js';
import { CohortForm } from './cohort-form.js';
import classes from './programme-cohorts.module.css';

/** What stands for the dialog of a cohort that does not exist yet. */
const newOne = 'new';

/** The cohorts of a programme, to add and to change. */
export function ProgrammeCohorts({ programme }: { programme: Programme }) {
  const { t } = useTranslation('administration');
  const cohorts = useCohorts();
  const [opened, setOpened] = useState<string | null>(null);
  const cohort = cohorts.data?.find(({ id }) => id === opened);
  return (
    <SectionCard
      title={t('cohorts.title')}
      aside={
        programme.permissions.includes('create_cohort') ? (
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpened(newOne)}
          >
            {t('cohorts.new')}
          </Button>
        ) : null
      }
    >
      {programme.cohorts.length === 0 ? (
        <EmptyState icon={IconUsersGroup} title={t('cohorts.none')} detail={t('cohorts.noneDetail')} />
      ) : (
        <ul className={lined.list}>
          {programme.cohorts.map(({ id, name, startsOn, endsOn }) => (
            <li key={id} className={classes.cohort}>
              <Anchor component="button" type="button" fw={600} ta="left" onClick={() => setOpened(id)}>
                {name}
              </Anchor>
              <Text size="sm" c="dimmed" component="div">
                <Period startsOn={startsOn} endsOn={endsOn} />
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Dialog
        opened={opened === newOne || cohort !== undefined}
        onClose={() => setOpened(null)}
        title={opened === newOne ? t('cohorts.new') : t('cohorts.change')}
      >
        <CohortForm
          programmeId={programme.id}
          cohort={cohort}
          onReload={() => void cohorts.refetch()}
          onClose={() => setOpened(null)}
        />
      </Dialog>
    </SectionCard>
  );
}
