import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../../components/layout/page-header.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { AskedChanges } from './around/asked-changes.js';
import { AuthorsCard } from './around/authors-card.js';
import { ReadinessCard } from './around/readiness-card.js';
import { ConflictCard } from './conflict/conflict-card.js';
import { wordFields } from './content/proposal-content.js';
import { TextCard } from './fields/text-card.js';
import { useHarmlessDeclaration } from './findings/use-harmless-declaration.js';
import classes from './proposal-editor.module.css';
import { RestoredNotice } from './around/restored-notice.js';
import { formId, SaveBar } from './saving/save-bar.js';
import { useEditingSession } from './session/use-editing-session.js';

/** The writing of a proposal: what was asked, the text, what is missing, and who writes it. */
export function ProposalEditor({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation(['proposal-editing', 'proposals']);
  const editing = useEditingSession(proposal);
  const { findings, declaration } = useHarmlessDeclaration(proposal, editing);
  const { session, view } = editing;
  useHotkeys([['mod+S', () => void session.save()]], []);
  return (
    // The bar stays in sight within this, whatever stands above the text.
    <div>
      <PageHeader
        above={
          <Breadcrumbs
            steps={[
              { title: t('proposals:title'), to: '/proposals' },
              { title: proposal.reference ?? proposal.title, to: `/proposals/${proposal.id}` },
            ]}
          />
        }
        title={t('title')}
      />
      {view.restoredFrom === null ? null : (
        <RestoredNotice at={view.restoredFrom} onSettle={(choice) => session.settleDraft(choice)} />
      )}
      {view.conflict === null ? null : (
        <ConflictCard
          proposal={proposal}
          conflict={view.conflict}
          mine={view.content}
          onResolve={(settlements) => void session.resolve(settlements)}
        />
      )}
      <div className={classes.columns} data-asked={proposal.state === 'changes_requested' || undefined}>
        <div className={classes.asked}>
          <AskedChanges proposal={proposal} />
        </div>
        <form
          id={formId}
          className={classes.text}
          noValidate
          // What was typed in a field is saved when it is left, where saving goes by itself.
          onBlur={session.settle}
          onSubmit={(event) => {
            event.preventDefault();
            void session.save();
          }}
        >
          <TextCard proposal={proposal} editing={editing} findings={findings} declaration={declaration} />
        </form>
        <aside className={classes.aside}>
          <ReadinessCard
            proposal={proposal}
            editing={editing}
            suspectFields={wordFields.filter((field) => findings[field].length > 0)}
          />
          <AuthorsCard proposal={proposal} editing={editing} />
        </aside>
      </div>
      <SaveBar proposalId={proposal.id} editing={editing} />
    </div>
  );
}
