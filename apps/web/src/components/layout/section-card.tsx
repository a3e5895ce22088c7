import { Group, Paper, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './section-card.module.css';

interface SectionCardProps {
  title: string;
  /** A few quiet words above the title: what this is an instance of. */
  above?: string;
  /** What stands at the end of the title's line: a count, a link, a small act. */
  aside?: ReactNode;
  /** `asked` marks what is asked of the reader, with an amber edge and a larger title. */
  emphasis?: 'none' | 'asked';
  children: ReactNode;
}

/** A white card with a heading of its own: the unit of every page. */
export function SectionCard({ title, above, aside, emphasis = 'none', children }: SectionCardProps) {
  const headingId = useId();
  return (
    <Paper
      component="section"
      withBorder
      radius="lg"
      className={emphasis === 'asked' ? `${classes.card} ${classes.asked}` : classes.card}
      aria-labelledby={headingId}
    >
      <Group justify="space-between" align="baseline" gap="xs" mb="sm">
        <div>
          {above === undefined ? null : (
            <Text size="sm" c="dimmed">
              {above}
            </Text>
          )}
          <Title order={2} id={headingId}>
            {title}
          </Title>
        </div>
        {aside}
      </Group>
      {children}
    </Paper>
  );
}
