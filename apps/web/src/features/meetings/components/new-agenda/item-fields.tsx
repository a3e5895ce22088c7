import { ActionIcon, Group, NumberInput, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IntervisionMethod } from '../../../../lib/api/schema-types.js';
import type { PersonChoice } from '../people/people-in.js';
import type { NewMeetingValues } from '../planning/new-meeting-values.js';
import classes from './item-fields.module.css';
import { MethodSelect } from './method-select.js';

interface ItemFieldsProps {
  form: UseFormReturnType<NewMeetingValues>;
  index: number;
  presenters: PersonChoice[];
  /** By which a group can work; absent where the meeting is no peer intervision. */
  methods: IntervisionMethod[] | undefined;
}

/** One item of a new agenda: about what, how long, who presents it, and by which method. */
export function ItemFields({ form, index, presenters, methods }: ItemFieldsProps) {
  const { t } = useTranslation('meeting-planning');
  const number = index + 1;
  const path = `agenda.${index}`;
  return (
    <fieldset className={classes.item}>
      <Group wrap="nowrap" align="start" gap="xs">
        <TextInput
          className={classes.title}
          label={t('agenda.item', { number })}
          required
          maxLength={200}
          {...form.getInputProps(`${path}.title`)}
        />
        <NumberInput
          w="6rem"
          label={t('agenda.minutes')}
          min={1}
          max={480}
          allowDecimal={false}
          {...form.getInputProps(`${path}.minutes`)}
          onChange={(value) => form.setFieldValue(`${path}.minutes`, Number(value) || 1)}
        />
        <ActionIcon
          variant="subtle"
          size={44}
          mt="1.6rem"
          aria-label={t('agenda.remove', { number })}
          onClick={() => form.removeListItem('agenda', index)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <div className={classes.who}>
        <Select
          label={t('agenda.presenter', { number })}
          placeholder={t('agenda.nobody')}
          searchable
          clearable
          data={presenters}
          {...form.getInputProps(`${path}.presenterId`)}
        />
        {methods === undefined ? null : (
          <MethodSelect
            label={t('agenda.method', { number })}
            methods={methods}
            value={form.values.agenda[index]?.method ?? null}
            error={form.errors[`${path}.method`]}
            onChoose={(method, minutes) => {
              form.setFieldValue(`${path}.method`, method);
              if (minutes !== null) form.setFieldValue(`${path}.minutes`, minutes);
            }}
          />
        )}
      </div>
    </fieldset>
  );
}
