import { ActionIcon, Button, Group, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { itemKey } from '../programme-template/item-key.js';
import { PartForm } from './part-form.js';
import classes from './programme-lists.module.css';
import { useSaveProgramme } from './use-save-programme.js';

interface RecommendationsValues {
  recommendations: Programme['recommendations'];
}

/** Gives what was just added a key of its own; what was there keeps the key that proposals point at. */
function withKeys(
  recommendations: RecommendationsValues['recommendations'],
): RecommendationsValues['recommendations'] {
  const taken = recommendations.map(({ key }) => key).filter((key) => key !== '');
  return recommendations.map((recommendation) => {
    if (recommendation.key !== '') return recommendation;
    const key = itemKey(recommendation.en, taken);
    taken.push(key);
    return { ...recommendation, key };
  });
}

/** The recommendations of a research report that the programme answers. */
export function ProgrammeRecommendations({ programme }: { programme: Programme }) {
  const { t } = useTranslation(['administration', 'app']);
  const { save, ...saving } = useSaveProgramme<RecommendationsValues>(programme);
  const filled = (text: string): string | null => (text.trim() === '' ? t('app:required') : null);
  const form = useForm<RecommendationsValues>({
    initialValues: { recommendations: programme.recommendations },
    validate: { recommendations: { nl: filled, en: filled } },
  });
  const submit = form.onSubmit(({ recommendations }) =>
    save({ recommendations: withKeys(recommendations) }, form),
  );
  return (
    <SectionCard title={t('recommendations.title')}>
      <PartForm {...saving} dirty={form.isDirty()} onSubmit={submit} onUndo={form.reset}>
        <Text c="dimmed">{t('recommendations.explain')}</Text>
        <ul className={classes.list}>
          {form.values.recommendations.map((_recommendation, index) => (
            <li key={index} className={classes.recommendation}>
              <Textarea
                minRows={1}
                label={t('recommendations.nl', { number: index + 1 })}
                {...form.getInputProps(`recommendations.${index}.nl`)}
              />
              <Textarea
                minRows={1}
                label={t('recommendations.en', { number: index + 1 })}
                {...form.getInputProps(`recommendations.${index}.en`)}
              />
              <ActionIcon
                variant="subtle"
                color="brick"
                size="xl"
                className={classes.remove}
                aria-label={t('recommendations.remove', { number: index + 1 })}
                onClick={() => form.removeListItem('recommendations', index)}
              >
                <IconTrash size={20} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <Group>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => form.insertListItem('recommendations', { key: '', nl: '', en: '' })}
          >
            {t('recommendations.add')}
          </Button>
        </Group>
      </PartForm>
    </SectionCard>
  );
}
