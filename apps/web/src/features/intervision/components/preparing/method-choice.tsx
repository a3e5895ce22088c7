import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../components/states/query-view.js';
import type { IntervisionMethod } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { useMethods } from '../../../methods/api/list-methods.js';
import { minutesOfSteps } from '../../../methods/components/minutes-of-steps.js';
import { StepList } from '../steps/step-list.js';
import classes from './method-choice.module.css';

interface MethodChoiceProps {
  programmeId: string;
  /** The key of what is chosen; empty where nothing is. */
  method: string;
  error?: string;
  onChoose: (method: string) => void;
}

/** The methods, for which question each is made, and the steps of the one that is chosen. */
export function MethodChoice({ programmeId, method, error, onChoose }: MethodChoiceProps) {
  const { t } = useTranslation('intervision');
  const language = useLanguage();
  const methods = useMethods(programmeId);
  return (
    <QueryView query={methods} skeleton={[240]}>
      {(items) => {
        const chosen = items.find(({ key }) => key === method);
        const choices = items.filter((item) => !item.isRetired || item === chosen);
        return (
          <div className={classes.choice}>
            <Radio.Group
              label={t('method.label')}
              description={t('method.description')}
              required
              value={method}
              error={error}
              onChange={onChoose}
            >
              <Stack gap="sm" mt="sm">
                {choices.map(({ key, title, suits, steps }) => (
                  <Radio
                    key={key}
                    value={key}
                    size="md"
                    label={title[language]}
                    description={`${suits[language]} ${t('minutes', { count: minutesOfSteps(steps) })}.`}
                  />
                ))}
              </Stack>
            </Radio.Group>
            {chosen === undefined ? null : <ChosenSteps method={chosen} />}
          </div>
        );
      }}
    </QueryView>
  );
}

function ChosenSteps({ method: { title, steps } }: { method: IntervisionMethod }) {
  const { t } = useTranslation('intervision');
  const language = useLanguage();
  const { person } = useCurrentSession();
  const inWords = steps.map((step) => ({
    ...step,
    title: step.title[language],
    instruction: step.instruction[language],
  }));
  return (
    <section aria-label={t('method.steps', { method: title[language] })} className={classes.steps}>
      <Text fw={650} mb="xs">
        {t('method.steps', { method: title[language] })}
      </Text>
      <StepList steps={inWords} at={null} ownerName={person.name} />
    </section>
  );
}
