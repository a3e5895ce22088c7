import { Stack, Text, ThemeIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: Icon;
  title: string;
  /** What the reader can do, or what will make something appear here. */
  detail: string;
  children?: ReactNode;
}

/** Stands where there is nothing yet, and says what to do. */
export function EmptyState({ icon: Sign, title, detail, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <ThemeIcon variant="light" size={52} radius={1000} aria-hidden>
        <Sign size={28} stroke={1.6} />
      </ThemeIcon>
      <Text fw={650} size="lg">
        {title}
      </Text>
      <Text c="dimmed" maw="32rem">
        {detail}
      </Text>
      {children}
    </Stack>
  );
}
