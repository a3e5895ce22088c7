import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** An item of the agenda as it stands in a form. */
export interface WrittenItem {
  key: string;
  title: string;
  minutes: number;
}

interface AgendaFieldsProps {
  items: WrittenItem[];
  /** How long the meeting is, in minutes. */
  length: number;
  onChange: (items: WrittenItem[]) => void;
}

/** The agenda of a new meeting, with its minutes added up. */
export function AgendaFields({ items, length, onChange }: AgendaFieldsProps) {
  const { t } = useTranslation(['meeting-planning', 'app']);
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const change = (key: string, words: Partial<WrittenItem>): void =>
    onChange(items.map((item) => (item.key === key ? { ...item, ...words } : item)));
  return (
    <Stack gap="sm">
      {items.map(({ key, title, minutes }, index) => (
        <Group key={key} wrap="nowrap" align="end" gap="xs">
          <TextInput
            style={{ flex: 1 }}
            label={t('agenda.item', { number: index + 1 })}
            maxLength={200}
            value={title}
            onChange={(event) => change(key, { title: event.currentTarget.value })}
          />
          <NumberInput
            w="6rem"
            label={t('agenda.minutes')}
            min={1}
            max={480}
            allowDecimal={false}
            value={minutes}
            onChange={(value) => change(key, { minutes: Number(value) || 1 })}
          />
          <ActionIcon
            variant="subtle"
            size={44}
            aria-label={t('agenda.remove', { number: index + 1 })}
            onClick={() => onChange(items.filter((item) => item.key !== key))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...items, { key: crypto.randomUUID(), title: '', minutes: 15 }])}
        >
          {t('agenda.add')}
        </Button>
        <Text c={total > length ? 'brick' : 'dimmed'} role="status">
          {t('agenda.total', { total, length })}
        </Text>
      </Group>
    </Stack>
  );
}
