import { Button, Group, List, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { announce } from '../../../../lib/announce.js';
import type { ReminderRule } from '../../../../lib/api/schema-types.js';
import { useSaveReminderRule } from '../../api/rules.js';
import { DistanceDialog } from './distance-dialog.js';
import { chosenDistances, distancesOf, movableSteps } from './rule-steps.js';
import { useStepInWords } from './use-step-in-words.js';

interface RuleCardProps {
  programmeId: string;
  rule: ReminderRule;
  mayChange: boolean;
}

/** A rule with its steps in words, switched on and off and moved by who may. */
export function RuleCard({ programmeId, rule, mayChange }: RuleCardProps) {
  const { t } = useTranslation('reminders');
  const inWords = useStepInWords();
  const save = useSaveReminderRule();
  const [opened, { open, close }] = useDisclosure(false);
  const { rule: key, title, isOn, steps } = rule;
  const turn = (on: boolean): void => {
    const decision = { isOn: on, distances: chosenDistances(rule, distancesOf(rule)) };
    const said = t(on ? 'rules.turnedOn' : 'rules.turnedOff', { title });
    save.mutate({ programmeId, rule: key, decision }, { onSuccess: () => announce(said) });
  };
  return (
    <SectionCard
      title={title}
      aside={
        mayChange ? (
          <Switch
            size="md"
            label={t(isOn ? 'rules.on' : 'rules.off')}
            aria-label={t('rules.switch', { title, standing: t(isOn ? 'rules.on' : 'rules.off') })}
            checked={save.isPending ? save.variables.decision.isOn : isOn}
            onChange={(event) => turn(event.currentTarget.checked)}
          />
        ) : (
          <Text fw={600}>{t(isOn ? 'rules.on' : 'rules.off')}</Text>
        )
      }
    >
      <Stack gap="xs">
        <List c={isOn ? undefined : 'dimmed'}>
          {steps.map((step) => (
            <List.Item key={step.step}>{inWords(step)}</List.Item>
          ))}
        </List>
        <FailureNotice error={save.error} />
        {mayChange && movableSteps(rule).length > 0 ? (
          <Group>
            <Button variant="default" size="sm" aria-label={t('rules.changeLabel', { title })} onClick={open}>
              {t('rules.change')}
            </Button>
          </Group>
        ) : null}
      </Stack>
      <DistanceDialog programmeId={programmeId} rule={rule} opened={opened} onClose={close} />
    </SectionCard>
  );
}
