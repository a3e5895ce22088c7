import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { BothLanguages } from './both-languages.js';
import { contentOf, type MethodValues } from './method-values.js';
import { StepsCard } from './steps-card.js';

type MethodContent = ReturnType<typeof contentOf>;

interface MethodFormProps {
  /** Where it goes back to without saving. */
  back: string;
  initialValues: MethodValues;
  pending: boolean;
  error: Error | null;
  /** Reads the newest version when somebody else changed the method; what was typed stays. */
  onReload?: (() => void) | undefined;
  onSave: (content: MethodContent, onError: (error: Error) => void) => void;
}

/** What a method is called, for which question it is made, and its steps. */
export function MethodForm({ back, initialValues, pending, error, onReload, onSave }: MethodFormProps) {
  const { t } = useTranslation(['methods', 'app']);
  const filled = (text: string): string | null => (text.trim() === '' ? t('app:required') : null);
  const both = { nl: filled, en: filled };
  const form = useForm<MethodValues>({
    initialValues,
    validate: {
      title: both,
      suits: both,
      steps: {
        title: both,
        minutes: (minutes) => (minutes === '' ? t('app:required') : null),
        instruction: both,
      },
    },
  });
  const send = form.onSubmit(
    (values) => onSave(contentOf(values), (fault) => showFaults(form, fault)),
    (faults) => form.getInputNode(Object.keys(faults)[0] ?? '')?.focus(),
  );
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <SectionCard title={t('form.about')}>
          <Stack gap="sm">
            <BothLanguages form={form} path="title" label={t('form.title')} />
            <BothLanguages form={form} path="suits" label={t('form.suits')} isLong />
          </Stack>
        </SectionCard>
        <StepsCard form={form} />
        <FailureNotice error={error} {...(onReload === undefined ? {} : { onReload })} />
        <Group justify="flex-end">
          <Button component={Link} to={back} variant="default">
            {t('app:action.cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('app:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
