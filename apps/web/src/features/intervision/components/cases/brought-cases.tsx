import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/forms/action-button.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { useTakeCaseAction } from '../../api/writing/take-case-action.js';
import { CaseWords } from './case-words.js';

/** The cases that wait for the group, in the order in which they were brought. */
export function BroughtCases({ cases }: { cases: readonly IntervisionCase[] }) {
  return (
    <Stack gap="md">
      {cases.map((item) => (
        <BroughtCase key={item.id} item={item} />
      ))}
    </Stack>
  );
}

function BroughtCase({ item }: { item: IntervisionCase }) {
  const { t } = useTranslation('intervision');
  const { person } = useCurrentSession();
  const taking = useTakeCaseAction();
  const act = (action: 'start' | 'take_back') => () => taking.mutate({ caseId: item.id, action });
  const isOwn = item.ownerId === person.id;
  return (
    <SectionCard
      title={isOwn ? t('case.yours') : t('case.title', { name: item.owner.name })}
      above={item.stateTitle}
      aside={<Text c="dimmed">{item.methodTitle}</Text>}
    >
      <CaseWords item={item} />
      <Group mt="md" gap="sm" align="flex-start">
        <ActionButton actions={item.actions} name="start" onPress={act('start')} loading={taking.isPending}>
          {t('case.start')}
        </ActionButton>
        {isOwn ? (
          <ActionButton
            actions={item.actions}
            name="take_back"
            variant="default"
            onPress={act('take_back')}
          />
        ) : null}
      </Group>
      <FailureNotice error={taking.error} />
    </SectionCard>
  );
}
