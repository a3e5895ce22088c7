import { Table, type TableProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface TableRegionProps extends TableProps {
  /** What the table holds; it names the region and, for screen readers, the table. */
  label: string;
  /** The width below which the table scrolls inside its own region. */
  minimumWidth?: number;
  children: ReactNode;
}

/** A table in a region of its own that scrolls sideways, reachable by keyboard, so that the page never does. */
export function TableRegion({ label, minimumWidth = 600, children, ...table }: TableRegionProps) {
  const { t } = useTranslation('app');
  return (
    <div role="region" className="region-scrolling" tabIndex={0} aria-label={t('table.scrolls', { label })}>
      <Table miw={minimumWidth} verticalSpacing="sm" highlightOnHover aria-label={label} {...table}>
        {children}
      </Table>
    </div>
  );
}
