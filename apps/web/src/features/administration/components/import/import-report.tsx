import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProgrammeImport } from '../../../../lib/api/schema-types.js';
import classes from './import-report.module.css';

/** What an import counts, in the order in which a programme is built up. */
const counted = [
  'organisations',
  'people',
  'partners',
  'memberships',
  'exchanges',
  'signatures',
  'transitions',
  'milestonesDone',
  'proposals',
  'verdicts',
  'meetings',
] as const;

/** What an import makes or made, and what it found already there. */
export function ImportReport({ report }: { report: ProgrammeImport }) {
  const { t } = useTranslation('administration');
  const { created, reused, shiftedWeeks } = report;
  const isReused = Object.values(reused).some((count) => count > 0);
  return (
    <>
      <dl className={classes.counts}>
        {counted.map((kind) => (
          <div key={kind} className={classes.count}>
            <dt>{t(`import.count.${kind}`)}</dt>
            <dd>{created[kind]}</dd>
          </div>
        ))}
      </dl>
      {isReused ? <Text mt="sm">{t('import.reused', { ...reused })}</Text> : null}
      {shiftedWeeks === 0 ? null : (
        <Text mt="sm">{t('import.shifted', { count: Math.abs(shiftedWeeks) })}</Text>
      )}
    </>
  );
}
