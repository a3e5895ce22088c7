import { Button, CopyButton, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { PageHeader } from '../../../../components/layout/page-header.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { Markdown } from '../../../../components/text/markdown.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { contentAsText, type ProposalContent } from './content/proposal-content.js';
import { proposalDrafts } from './session/proposal-draft.js';

interface ClosedTextProps {
  proposalId: string;
  /** `gone` where the proposal itself can no longer be seen. */
  why: 'closed' | 'gone';
}

/** Says that the text cannot be changed now, and keeps at hand what its author had written and not saved. */
export function ClosedText({ proposalId, why }: ClosedTextProps) {
  const { t } = useTranslation('proposal-editing');
  const { person } = useCurrentSession();
  const [drafts] = useState(() => proposalDrafts(person.id, proposalId));
  const [draft, setDraft] = useState(drafts.read);
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        icon={IconLock}
        title={t('closed.title')}
        detail={t(why === 'gone' ? 'closed.gone' : 'closed.detail')}
      >
        <Button
          component={Link}
          variant="default"
          to={why === 'gone' ? '/proposals' : `/proposals/${proposalId}`}
        >
          {t(why === 'gone' ? 'closed.all' : 'save.back')}
        </Button>
      </EmptyState>
      {draft === null ? null : (
        <KeptText
          content={draft.content}
          onDiscard={() => {
            drafts.remove();
            setDraft(null);
          }}
        />
      )}
    </>
  );
}

function KeptText({ content, onDiscard }: { content: ProposalContent; onDiscard: () => void }) {
  const { t } = useTranslation(['proposal-editing', 'proposals']);
  const [asked, setAsked] = useState(false);
  const text = contentAsText(content, (field) => t(`proposals:text.${field}`));
  return (
    <SectionCard title={t('closed.kept')}>
      <Text c="dimmed" mb="md">
        {t('closed.keptDetail')}
      </Text>
      <Markdown text={text} />
      <Group mt="md">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{t(copied ? 'closed.copied' : 'closed.copy')}</Button>
          )}
        </CopyButton>
        <Button variant="subtle" color="brick" onClick={() => setAsked(true)}>
          {t('closed.discard')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('closed.discardTitle')}
        confirmLabel={t('closed.discard')}
        tone="danger"
        pending={false}
        error={null}
        onConfirm={onDiscard}
      >
        <Text>{t('closed.discardDetail')}</Text>
      </ConfirmDialog>
    </SectionCard>
  );
}
