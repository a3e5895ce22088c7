import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface BreadcrumbsProps {
  /** The pages above this one, from the top down; the page itself is its title. */
  steps: { title: string; to: string }[];
  /** What the page itself is known by, when that is not its title: a number, say. */
  here?: string;
}

/** The way back up, for the line above a page's title. */
export function Breadcrumbs({ steps, here }: BreadcrumbsProps) {
  const { t } = useTranslation('app');
  return (
    <nav aria-label={t('breadcrumbs')}>
      {steps.map((step, index) => (
        <Fragment key={step.to}>
          {index === 0 ? null : <span aria-hidden> / </span>}
          <Anchor component={Link} to={step.to} size="sm" underline="always">
            {step.title}
          </Anchor>
        </Fragment>
      ))}
      {here === undefined ? null : ` / ${here}`}
    </nav>
  );
}
