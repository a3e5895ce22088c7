import { Anchor, Button, Collapse, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { Markdown } from '../../../../components/text/markdown.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { ShareDialog } from '../learning/share-dialog.js';
import { NotesOfSteps } from '../notes/notes-panel.js';
import { CaseWords } from './case-words.js';
import classes from './closed-case.module.css';

interface ClosedCaseProps {
  item: IntervisionCase;
  /** Who will read what is shared. */
  cohortName: string;
}

/** A case of which the group is done: what was learnt, and on request the rest. */
export function ClosedCase({ item, cohortName }: ClosedCaseProps) {
  const { t } = useTranslation('intervision');
  const [opened, { toggle }] = useDisclosure(false);
  const [sharing, { open: share, close: stay }] = useDisclosure(false);
  const isShared = item.learningPointsSharedAt !== null;
  const mayShare = item.permissions.includes('share_learning_points') && !isShared;
  return (
    <SectionCard
      title={t('learning.of', { name: item.owner.name })}
      above={item.stateTitle}
      aside={isShared ? <StateBadge tone="done">{t('learning.isShared')}</StateBadge> : null}
    >
      <Markdown text={item.learningPoints} />
      {mayShare ? (
        <div className={classes.share}>
          <Text c="dimmed">{t('learning.inTheRoom')}</Text>
          <Button variant="light" onClick={share}>
            {t('learning.share')}
          </Button>
        </div>
      ) : null}
      <Anchor component="button" type="button" aria-expanded={opened} onClick={toggle}>
        {t(opened ? 'case.less' : 'case.more')}
      </Anchor>
      <Collapse expanded={opened}>
        <div className={classes.rest}>
          <CaseWords item={item} />
          <NotesOfSteps notes={item.notes} steps={item.session?.steps ?? []} />
        </div>
      </Collapse>
      <ShareDialog item={item} cohortName={cohortName} opened={sharing} onClose={stay} />
    </SectionCard>
  );
}
