import { ActionIcon, Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { emptyGuest, type NewMeetingValues } from './new-meeting-values.js';

/** People without an account who are invited too, by name and e-mail address. */
export function GuestFields({ form }: { form: UseFormReturnType<NewMeetingValues> }) {
  const { t } = useTranslation('meeting-planning');
  return (
    <Stack gap="sm">
      {form.values.guests.map(({ key }, index) => (
        <Group key={key} wrap="nowrap" align="start" gap="xs">
          <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ flex: 1 }}>
            <TextInput
              label={t('guest.name', { number: index + 1 })}
              required
              maxLength={200}
              {...form.getInputProps(`guests.${index}.name`)}
            />
            <TextInput
              label={t('guest.email', { number: index + 1 })}
              type="email"
              required
              maxLength={254}
              {...form.getInputProps(`guests.${index}.email`)}
            />
          </SimpleGrid>
          <ActionIcon
            variant="subtle"
            size={44}
            mt="1.6rem"
            aria-label={t('guest.remove', { number: index + 1 })}
            onClick={() => form.removeListItem('guests', index)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden />}
          onClick={() => form.insertListItem('guests', emptyGuest())}
        >
          {t('guest.add')}
        </Button>
      </Group>
    </Stack>
  );
}
