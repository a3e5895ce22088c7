import { Anchor, Button, Text } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Term } from '../../../components/calendar-time.js';
import { EmptyState } from '../../../components/empty-state.js';
import { MilestoneSign } from '../../../components/milestone-sign.js';
import { SectionCard } from '../../../components/section-card.js';
import type { BoardAttention as Attention } from '../../../lib/api/schema-types.js';
import { attentionGroups, type AttentionEntry, type AttentionGroup } from './attention-groups.js';
import classes from './board-attention.module.css';

/** What the programme office and the facilitator have to look at today, what is latest first. */
export function BoardAttention({ attention }: { attention: Attention[] }) {
  const { t } = useTranslation('cohorts');
  const groups = attentionGroups(attention);
  return (
    <SectionCard title={t('attention.title')}>
      {groups.length === 0 ? (
        <EmptyState
          icon={IconMoodSmile}
          title={t('attention.nothing')}
          detail={t('attention.nothingDetail')}
        />
      ) : (
        <ul className={classes.list}>
          {groups.map((group) => (
            <li key={group.id} className={classes.item}>
              <MilestoneSign standing={group.kind === 'milestone_overdue' ? 'overdue' : 'due_soon'} />
              <GroupWords group={group} />
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}

/** How many names stand under a matter before they are folded into a number. */
const namesShown = 3;

function GroupWords({ group }: { group: AttentionGroup }) {
  const { t } = useTranslation('cohorts');
  const [unfolded, setUnfolded] = useState(false);
  const { entries, dueOn, workingDays } = group;
  const folded = entries.length > namesShown && !unfolded;
  return (
    <div className={classes.words}>
      <Text fw={600}>{group.title}</Text>
      <Text size="sm" c="dimmed" component="div">
        {dueOn === null ? t(`attention.${group.kind}`) : <Term dueOn={dueOn} workingDaysLeft={workingDays} />}
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
