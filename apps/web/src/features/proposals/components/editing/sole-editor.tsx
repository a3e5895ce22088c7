import { Button } from '@mantine/core';
import { IconBrowser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../../components/layout/page-header.js';
import { EmptyState } from '../../../../components/states/empty-state.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useSoleWriter } from '../../../../lib/drafts/use-sole-writer.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { ProposalEditor } from './proposal-editor.js';

/** The editor in one tab at a time: a draft on this device has one writer. */
export function SoleEditor({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal-editing');
  const { person } = useCurrentSession();
  const { writing, writeHere } = useSoleWriter(`wisselwerk.draft.${person.id}.proposal.${proposal.id}`);
  if (writing === 'here') return <ProposalEditor proposal={proposal} />;
  return (
    <>
      <PageHeader title={t('title')} />
      {writing === 'asking' ? null : (
        <EmptyState icon={IconBrowser} title={t('elsewhere.title')} detail={t('elsewhere.detail')}>
          <Button onClick={writeHere}>{t('elsewhere.here')}</Button>
        </EmptyState>
      )}
    </>
  );
}
