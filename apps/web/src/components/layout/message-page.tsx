import { Stack, Text, ThemeIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PageHeader } from './page-header.js';
import classes from './message-page.module.css';

interface MessagePageProps {
  icon: Icon;
  title: string;
  detail: string;
  children?: ReactNode;
}

/** A page that says one thing and offers the way on. */
export function MessagePage({ icon: Sign, title, detail, children }: MessagePageProps) {
  return (
    <div className={classes.page}>
      <Stack align="flex-start" gap="xs" maw="34rem">
        <ThemeIcon variant="light" size={56} radius={1000} aria-hidden>
          <Sign size={30} stroke={1.6} />
        </ThemeIcon>
        <PageHeader title={title} />
        <Text size="lg" mb="sm">
          {detail}
        </Text>
        {children}
      </Stack>
    </div>
  );
}
