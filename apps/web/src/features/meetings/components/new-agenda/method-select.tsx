import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntervisionMethod } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { minutesOfSteps } from '../../../methods/components/minutes-of-steps.js';

interface MethodSelectProps {
  label: string;
  methods: IntervisionMethod[];
  /** The key of the method; null: none. */
  value: string | null;
  error?: ReactNode;
  /** @param minutes how long all steps take; null where no method is chosen */
  onChoose: (method: string | null, minutes: number | null) => void;
}

/** The method by which a group works on an item; one that was retired only where it is chosen already. */
export function MethodSelect({ label, methods, value, error, onChoose }: MethodSelectProps) {
  const { t } = useTranslation('meeting-planning');
  const language = useLanguage();
  const choices = methods.filter(({ isRetired, key }) => !isRetired || key === value);
  return (
    <Select
      label={label}
      placeholder={t('agenda.noMethod')}
      clearable
      value={value}
      error={error}
      data={choices.map(({ key, title, steps }) => ({
        value: key,
        label: t('agenda.methodLabel', { title: title[language], count: minutesOfSteps(steps) }),
      }))}
      onChange={(key) => {
        const chosen = choices.find((method) => method.key === key);
        onChoose(key, chosen === undefined ? null : minutesOfSteps(chosen.steps));
      }}
    />
  );
}
