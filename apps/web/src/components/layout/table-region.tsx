import { Table, type TableProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './table-region.module.css';

interface TableRegionProps extends TableProps {
  /** What the table holds; it names the region and, for screen readers, the table. */
  label: string;
  /** The width in px below which the table scrolls inside its own region. */
  minimumWidth?: number;
  /**
   * Whether the rows stand below one another as cards on a telephone, rather than scroll; a cell says in `data-label`
   * under which name its contents stand there.
   */
  stacked?: boolean;
  children: ReactNode;
}

/** A table in a region of its own that scrolls sideways, reachable by keyboard, so that the page never does. */
export function TableRegion({
  label,
  minimumWidth = 600,
  stacked = false,
  className = '',
  children,
  ...table
}: TableRegionProps) {
  const { t } = useTranslation('app');
  return (
    <div role="region" className="region-scrolling" tabIndex={0} aria-label={t('table.scrolls', { label })}>
      <Table
        verticalSpacing="sm"
        highlightOnHover
        aria-label={label}
        {...table}
        className={`${classes.table} ${className}`}
        style={{ '--minimum-width': `${minimumWidth}px` }}
        data-stacked={stacked || undefined}
      >
        {children}
      </Table>
    </div>
  );
}
