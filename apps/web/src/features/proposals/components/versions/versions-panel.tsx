import { Anchor, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { Proposal, Revision } from '../../../../lib/api/schema-types.js';
import { useComparison, type Comparison } from '../../api/reading/compare-revisions.js';
import { useRevisions } from '../../api/reading/list-revisions.js';
import { RevisionComparison } from './revision-comparison.js';
import classes from './versions-panel.module.css';

/** Every revision of the text, and any two of them compared. */
export function VersionsPanel({ proposal }: { proposal: Proposal }) {
  const revisions = useRevisions(proposal.id);
  return (
    <QueryView query={revisions} skeleton={[240]}>
      {(items) => <Versions proposal={proposal} revisions={items} />}
    </QueryView>
  );
}

function Versions({ proposal, revisions }: { proposal: Proposal; revisions: Revision[] }) {
  const { t } = useTranslation('proposals');
  const { id, revision, judgedRevision } = proposal;
  const [chosen, setChosen] = useState<{ from: number; to: number } | null>(null);
  const [only] = revisions;
  if (revisions.length < 2) {
    return only === undefined ? null : (
      <Text c="dimmed">
        {t('versions.only', { author: only.author.name })} <InstantDay instant={only.at} />.
      </Text>
    );
  }
  const before = judgedRevision !== null && judgedRevision < revision ? judgedRevision : revision - 1;
  const { from, to } = chosen ?? { from: before, to: revision };
  return (
    <>
      <div className={classes.choice}>
        <RevisionSelect
          label={t('versions.from')}
          revisions={revisions}
          value={from}
          onChange={(number) => setChosen({ from: number, to })}
        />
        <RevisionSelect
          label={t('versions.to')}
          revisions={revisions}
          value={to}
          onChange={(number) => setChosen({ from, to: number })}
        />
      </div>
      <Text className={classes.onPaper}>{t('text.comparedWith', { revision: to, from })}</Text>
      <Compared proposalId={id} from={from} to={to} />
      <ul className={classes.versions} aria-label={t('versions.all')}>
        {revisions.map((item) => (
          <li key={item.number} className={classes.version}>
            {t('versions.option', { number: item.number, author: item.author.name })},{' '}
            <InstantDay instant={item.at} />
            {item.number === 1 ? null : (
              <>
                {' '}
                <Anchor
                  component="button"
                  type="button"
                  ml="xs"
                  onClick={() => setChosen({ from: item.number - 1, to: item.number })}
                >
                  {t('versions.show')}
                </Anchor>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface RevisionSelectProps {
  label: string;
  revisions: Revision[];
  value: number;
  onChange: (number: number) => void;
}

function RevisionSelect({ label, revisions, value, onChange }: RevisionSelectProps) {
  const { t } = useTranslation('proposals');
  return (
    <Select
      label={label}
      value={String(value)}
      data={revisions.map(({ number, author }) => ({
        value: String(number),
        label: t('versions.option', { number, author: author.name }),
      }))}
      onChange={(number) => onChange(Number(number))}
    />
  );
}

function Compared(comparison: Comparison) {
  const difference = useComparison(comparison);
  return (
    <QueryView query={difference} skeleton={[160]}>
      {(diff) => (diff === null ? null : <RevisionComparison diff={diff} unchanged="named" />)}
    </QueryView>
  );
}
