import { Anchor, Button, Text } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Day, Term } from '../../../../components/dates/calendar-time.js';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { MilestoneSign } from '../../../../components/badges/milestone-sign.js';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { CohortBoard } from '../../../../lib/api/schema-types.js';
import { attentionGroups, type AttentionEntry, type AttentionGroup } from './attention-groups.js';
import classes from './board-attention.module.css';

/** What the programme office and the facilitator have to look at today, what is latest first. */
export function BoardAttention({ attention, rows }: Pick<CohortBoard, 'attention' | 'rows'>) {
  const { t } = useTranslation('cohorts');
  const groups = attentionGroups(attention);
  const candidates = new Map(rows.map(({ exchange }) => [exchange.id, exchange.candidate.name]));
  const nameOf = ({ entries }: AttentionGroup): string => candidates.get(entries[0]?.exchangeId ?? '') ?? '';
  return (
    <SectionCard title={t('attention.title')}>
      {groups.length === 0 ? (
        <EmptyState
          icon={IconMoodSmile}
          title={t('attention.nothing')}
          detail={t('attention.nothingDetail')}
        />
      ) : (
        <ul className={lined.list}>
          {groups.map((group) => (
            <li key={group.id} className={classes.item}>
              <MilestoneSign standing={group.kind === 'milestone_overdue' ? 'overdue' : 'due_soon'} />
              <GroupWords group={group} candidateName={nameOf(group)} />
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}

/** How many names stand under a matter before they are folded into a number. */
const namesShown = 3;

interface GroupWordsProps {
  group: AttentionGroup;
  /** Whose exchange it is, for what is about one exchange. */
  candidateName: string;
}

function GroupWords({ group, candidateName }: GroupWordsProps) {
  const { t } = useTranslation('cohorts');
  const [unfolded, setUnfolded] = useState(false);
  const { kind, title, entries } = group;
  const folded = entries.length > namesShown && !unfolded;
  const isSignature = kind === 'signature_missing' || kind === 'amendment_unsigned';
  return (
    <div className={classes.words}>
      <Text fw={600}>{isSignature ? t(`attention.${kind}`, { name: candidateName }) : title}</Text>
      <Text size="sm" c="dimmed" component="div">
        <WhenWords group={group} />
      </Text>
      {folded ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.unfold}
          onClick={() => setUnfolded(true)}
        >
          {t('attention.candidates', { count: entries.length })}
        </Button>
      ) : (
        <EntryLinks entries={entries} />
      )}
    </div>
  );
}

function WhenWords({ group: { kind, dueOn, workingDays } }: { group: AttentionGroup }) {
  const { t } = useTranslation('cohorts');
  if (kind === 'amendment_unsigned') return t('attention.bySponsors');
  if (dueOn === null) return null;
  if (kind !== 'signature_missing') return <Term dueOn={dueOn} workingDaysLeft={workingDays} />;
  return (
    <>
      {t('attention.firstDay')} <Day date={dueOn} />
    </>
  );
}

function EntryLinks({ entries }: { entries: AttentionEntry[] }) {
  return (
    <ul className={classes.people}>
      {entries.map(({ exchangeId, milestoneId, who }) => (
        <li key={`${exchangeId}${milestoneId}${who.id}`}>
          <Anchor component={Link} to={`/exchanges/${exchangeId}`} size="sm">
            {who.name}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
