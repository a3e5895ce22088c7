import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QueryView } from '../../../../components/states/query-view.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { useComparison } from '../../api/reading/compare-revisions.js';
import { proposalDrafts } from '../editing/session/proposal-draft.js';
import { RevisionComparison } from '../versions/revision-comparison.js';
import { FindingsNotice } from './findings-notice.js';
import classes from './proposal-text.module.css';
import { ShareIdea } from './share-idea.js';
import { TextBody } from './text-body.js';

/** The text of a proposal, or what changed in it since it was judged. */
export function ProposalText({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const [compared, setCompared] = useState(false);
  const { revision } = proposal;
  const before = revisionBefore(proposal);
  return (
    <>
      <FindingsNotice proposal={proposal} />
      <div className={classes.head}>
        <Text size="sm">
          {compared && before !== null
            ? t('text.comparedWith', { revision, from: before })
            : t('page.version', { revision })}
        </Text>
        <Group gap="md" className={classes.acts}>
          {before === null ? null : (
            <Anchor component="button" type="button" size="sm" onClick={() => setCompared(!compared)}>
              {t(compared ? 'text.withoutDiff' : 'text.withDiff')}
            </Anchor>
          )}
          <ShareIdea proposal={proposal} />
          <EditButton proposal={proposal} />
        </Group>
      </div>
      {compared && before !== null ? (
        <TextDifference proposalId={proposal.id} from={before} to={revision} />
      ) : (
        <TextBody text={proposal} />
      )}
    </>
  );
}

/** The text is compared with what was judged last, else with what was saved before; null when there is one only. */
function revisionBefore({ judgedRevision, revision }: Proposal): number | null {
  if (judgedRevision !== null && judgedRevision < revision) return judgedRevision;
  return revision > 1 ? revision - 1 : null;
}

/** Leads to the text; says so where something was written on this device and not saved yet. */
function EditButton({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation(['proposals', 'proposal-editing']);
  const { person } = useCurrentSession();
  const [hasDraft] = useState(() => proposalDrafts(person.id, proposal.id).read() !== null);
  const isOpen = proposal.state === 'idea' || proposal.state === 'changes_requested';
  if (!isOpen || !proposal.permissions.includes('write')) return null;
  return (
    <Button
      component={Link}
      to={`/proposals/${proposal.id}/edit`}
      variant="default"
      size="sm"
      leftSection={<IconPencil size={16} aria-hidden />}
    >
      {hasDraft ? t('proposal-editing:continue') : t('text.edit')}
    </Button>
  );
}

function TextDifference(comparison: { proposalId: string; from: number; to: number }) {
  const difference = useComparison(comparison);
  return (
    <QueryView query={difference} skeleton={[240]}>
      {(diff) => (diff === null ? null : <RevisionComparison diff={diff} unchanged="shown" />)}
    </QueryView>
  );
}
