import { ActionIcon, Button, Group, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { itemKey } from '../../../../lib/lists/item-key.js';
import { PartForm } from './part-form.js';
import classes from './programme-lists.module.css';
import { useSaveProgramme } from './use-save-programme.js';

/** The lists of a programme whose items have a key and a text in both languages. */
type ItemsValues = Pick<Programme, 'recommendations' | 'chainSteps'>;
type Item = ItemsValues[keyof ItemsValues][number];

interface ProgrammeItemsProps {
  programme: Programme;
  /** Which of the lists: what proposals can answer, or what they can be about. */
  list: keyof ItemsValues;
}

/** A list of a programme that proposals point at, to be changed as a whole. */
export function ProgrammeItems({ programme, list }: ProgrammeItemsProps) {
  const { t } = useTranslation(['administration', 'app']);
  const { save, ...saving } = useSaveProgramme<ItemsValues>(programme);
  const { recommendations, chainSteps } = programme;
  const filled = (text: string): string | null => (text.trim() === '' ? t('app:required') : null);
  const both = { nl: filled, en: filled };
  const form = useForm<ItemsValues>({
    initialValues: { recommendations, chainSteps },
    validate: { recommendations: both, chainSteps: both },
  });
  const submit = form.onSubmit((values) => save({ [list]: withKeys(values[list]) }, form));
  return (
    <SectionCard title={t(`${list}.title`)}>
      <PartForm {...saving} dirty={form.isDirty()} onSubmit={submit} onUndo={form.reset}>
        <Text c="dimmed">{t(`${list}.explain`)}</Text>
        <ul className={lined.list}>
          {form.values[list].map((_item, index) => (
            <li key={index} className={classes.item}>
              {(['nl', 'en'] as const).map((language) => (
                <Textarea
                  key={language}
                  minRows={1}
                  label={t(`${list}.${language}`, { number: index + 1 })}
                  {...form.getInputProps(`${list}.${index}.${language}`)}
                />
              ))}
              <ActionIcon
                variant="subtle"
                color="brick"
                size="xl"
                className={classes.remove}
                aria-label={t(`${list}.remove`, { number: index + 1 })}
                onClick={() => form.removeListItem(list, index)}
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
            onClick={() => form.insertListItem(list, { key: '', nl: '', en: '' })}
          >
            {t(`${list}.add`)}
          </Button>
        </Group>
      </PartForm>
    </SectionCard>
  );
}

/** Gives what was just added a key of its own; what was there keeps the key that proposals point at. */
function withKeys(items: readonly Item[]): Item[] {
  const taken = items.map(({ key }) => key).filter((key) => key !== '');
  return items.map((item) => {
    if (item.key !== '') return item;
    const key = itemKey(item.en, taken);
    taken.push(key);
    return { ...item, key };
  });
}
