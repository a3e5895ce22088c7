import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DiffText } from '../../../../components/text/diff-text.js';
import type { FieldDiff, RevisionDiff } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { isTextField, type TextField } from '../text/text-fields.js';
import classes from '../text/proposal-text.module.css';

interface RevisionComparisonProps {
  diff: RevisionDiff;
  /** Whether what did not change is shown whole, or only named. */
  unchanged: 'shown' | 'named';
}

type KnownDiff = FieldDiff & { field: TextField };

const isKnown = (diff: FieldDiff): diff is KnownDiff => isTextField(diff.field);

/** Two revisions as one text, per part of it. */
export function RevisionComparison({ diff, unchanged }: RevisionComparisonProps) {
  const { t } = useTranslation('proposals');
  const language = useLanguage();
  const fields = diff.fields.filter(isKnown);
  const shown = fields.filter(
    ({ isChanged, parts }) => isChanged || (unchanged === 'shown' && parts.length > 0),
  );
  const same = fields.filter((field) => !shown.includes(field)).map(({ field }) => t(`text.${field}`));
  if (shown.length === 0) return <Text c="dimmed">{t('versions.same')}</Text>;
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('versions.legend')}
      </Text>
      {shown.map(({ field, parts }) => (
        <div key={field} className={classes.field}>
          <Title order={3} className={classes.question}>
            {t(`text.${field}`)}
          </Title>
          <DiffText parts={parts} />
        </div>
      ))}
      {unchanged === 'shown' || same.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('versions.unchanged', {
            fields: new Intl.ListFormat(language, { type: 'conjunction' }).format(same),
          })}
        </Text>
      )}
    </>
  );
}
