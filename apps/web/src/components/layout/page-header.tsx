import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { giveRequestedFocus } from '../../lib/focus/title-focus.js';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** What the page belongs to, above the title: a programme's name or a way back (`Breadcrumbs`). */
  above?: ReactNode;
  /** One line under the title. */
  below?: ReactNode;
  /** The main acts of the page, at the end of the title's line. */
  actions?: ReactNode;
}

/** The head of a page: its one `h1`, which is also the title of the document and takes the focus. */
export function PageHeader({ title, above, below, actions }: PageHeaderProps) {
  const { t } = useTranslation('app');
  useDocumentTitle(t('documentTitle', { page: title }));
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above === undefined ? null : (
          <Text component="div" size="sm" c="dimmed">
            {above}
          </Text>
        )}
        <Title order={1} tabIndex={-1} ref={giveRequestedFocus}>
          {title}
        </Title>
        {below === undefined ? null : (
          <Text component="div" c="dimmed" mt={4}>
            {below}
          </Text>
        )}
      </div>
      {actions === undefined ? null : <Group gap="sm">{actions}</Group>}
    </header>
  );
}
