import { Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormActions } from '../../../../components/forms/form-actions.js';
import type { MilestoneTemplateItem } from '../../../../lib/api/schema-types.js';
import { itemKey } from '../../../../lib/lists/item-key.js';
import { readOffset, writeOffset, type OffsetUnit, type TemplateOffset } from './template-offset.js';

const anchors: readonly MilestoneTemplateItem['anchor'][] = [
  'exchange_start',
  'exchange_end',
  'cohort_start',
  'cohort_end',
];
const units: readonly OffsetUnit[] = ['days', 'weeks', 'months'];
const onTheDay: TemplateOffset = { amount: 0, unit: 'weeks', side: 'after' };

interface MilestoneTemplateFormProps {
  /** The milestone to change; a new one when left out. */
  item: MilestoneTemplateItem | undefined;
  /** The keys that are in use. */
  taken: string[];
  onDone: (item: MilestoneTemplateItem) => void;
  onClose: () => void;
}

/** What a milestone is called, when it is due and whether it must be done. */
export function MilestoneTemplateForm({ item, taken, onDone, onClose }: MilestoneTemplateFormProps) {
  const { t } = useTranslation(['administration', 'app', 'domain']);
  const missing = isNotEmpty(t('app:required'));
  const form = useForm({
    initialValues: {
      nl: item?.nl ?? '',
      en: item?.en ?? '',
      anchor: item?.anchor ?? ('exchange_start' as const),
      mandatory: item?.mandatory ?? true,
      ...(item === undefined ? onTheDay : (readOffset(item.offset) ?? onTheDay)),
    },
    validate: { nl: missing, en: missing, amount: missing },
  });
  const done = form.onSubmit(({ nl, en, anchor, mandatory, ...offset }) =>
    onDone({ key: item?.key ?? itemKey(en, taken), nl, en, anchor, mandatory, offset: writeOffset(offset) }),
  );
  return (
    <form onSubmit={done} noValidate>
      <Stack>
        <TextInput label={t('template.nl')} required data-autofocus {...form.getInputProps('nl')} />
        <TextInput label={t('template.en')} required {...form.getInputProps('en')} />
        <Group grow align="flex-end">
          <NumberInput
            label={t('template.distanceLabel')}
            min={0}
            allowDecimal={false}
            {...form.getInputProps('amount')}
          />
          <Select
            aria-label={t('template.unit')}
            data={units.map((unit) => ({ value: unit, label: t(`template.${unit}`) }))}
            {...form.getInputProps('unit')}
          />
          <Select
            aria-label={t('template.side')}
            data={[
              { value: 'before', label: t('template.before') },
              { value: 'after', label: t('template.after') },
            ]}
            {...form.getInputProps('side')}
          />
        </Group>
        <Select
          label={t('template.anchor')}
          description={t('template.anchorDetail')}
          data={anchors.map((anchor) => ({ value: anchor, label: t(`domain:milestoneAnchor.${anchor}`) }))}
          {...form.getInputProps('anchor')}
        />
        <Checkbox
          label={t('template.mandatoryLabel')}
          {...form.getInputProps('mandatory', { type: 'checkbox' })}
        />
        <FormActions pending={false} label={t('template.put')} onCancel={onClose} />
      </Stack>
    </form>
  );
}
