import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { MilestoneTemplateItem, Programme } from '../../../../lib/api/schema-types.js';
import { MilestoneTemplateForm } from './milestone-template-form.js';
import { MilestoneTemplateRow } from './milestone-template-row.js';
import { moveItem } from '../../../../lib/lists/move-item.js';
import { PartForm } from '../programmes/part-form.js';
import { useSaveProgramme } from '../programmes/use-save-programme.js';

interface TemplateValues {
  milestoneTemplate: MilestoneTemplateItem[];
}

/** The milestones that every new exchange gets, in the order in which they are shown. */
export function MilestoneTemplate({ programme }: { programme: Programme }) {
  const { t } = useTranslation('administration');
  const { save, ...saving } = useSaveProgramme<TemplateValues>(programme);
  const form = useForm<TemplateValues>({ initialValues: { milestoneTemplate: programme.milestoneTemplate } });
  const [opened, setOpened] = useState<number | null>(null);
  const [moved, setMoved] = useState('');
  const items = form.values.milestoneTemplate;
  const show = (next: MilestoneTemplateItem[]): void => form.setFieldValue('milestoneTemplate', next);
  const move = (from: number, to: number): void => {
    show(moveItem(items, from, to));
    setMoved(t('template.moved', { place: to + 1, total: items.length }));
  };
  const put = (item: MilestoneTemplateItem): void => {
    show(
      opened === items.length ? [...items, item] : items.map((old, index) => (index === opened ? item : old)),
    );
    setOpened(null);
  };
  return (
    <SectionCard title={t('template.title')} aside={<Text c="dimmed">{items.length}</Text>}>
      <PartForm
        {...saving}
        dirty={form.isDirty()}
        onSubmit={form.onSubmit((values) => save(values, form))}
        onUndo={form.reset}
      >
        <Text c="dimmed">{t('template.explain')}</Text>
        <ol className={lined.list}>
          {items.map((item, index) => (
            <MilestoneTemplateRow
              key={item.key}
              item={item}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              onMove={(by) => move(index, index + by)}
              onChange={() => setOpened(index)}
              onRemove={() => show(items.filter((_item, place) => place !== index))}
            />
          ))}
        </ol>
        <VisuallyHidden role="status">{moved}</VisuallyHidden>
        <Group>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpened(items.length)}
          >
            {t('template.add')}
          </Button>
        </Group>
      </PartForm>
      <Dialog
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === items.length ? t('template.add') : t('template.change')}
      >
        <MilestoneTemplateForm
          item={opened === null ? undefined : items[opened]}
          taken={items.map(({ key }) => key)}
          onDone={put}
          onClose={() => setOpened(null)}
        />
      </Dialog>
    </SectionCard>
  );
}
