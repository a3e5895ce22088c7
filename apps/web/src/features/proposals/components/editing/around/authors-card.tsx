import { ActionIcon, Select, Text } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../../../components/badges/person-avatar.js';
import { SectionCard } from '../../../../../components/layout/section-card.js';
import { FailureNotice } from '../../../../../components/states/failure-notice.js';
import type { PersonRef, Proposal } from '../../../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../../../lib/session/current-session.js';
import { useProgrammeMemberships } from '../../../../exchanges/api/list-programme-memberships.js';
import { ShareIdea } from '../../text/share-idea.js';
import type { Editing } from '../session/use-editing-session.js';
import classes from './around.module.css';
import { RemoveAuthorDialog } from './remove-author-dialog.js';
import { useChangeAuthors } from './use-change-authors.js';

interface AuthorsCardProps {
  proposal: Proposal;
  editing: Editing;
}

/** Who writes the text, and whether the cohort reads along. */
export function AuthorsCard({ proposal, editing }: AuthorsCardProps) {
  const { t } = useTranslation('proposal-editing');
  const [leaving, setLeaving] = useState<PersonRef | null>(null);
  const { authors } = proposal;
  const { change, isPending, error } = useChangeAuthors(proposal, editing.session);
  const join = (personId: string): void => change([...authors.map(({ id }) => id), personId]);
  return (
    <SectionCard title={t('authors.title')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('authors.detail')}
      </Text>
      <AuthorList authors={authors} onRemove={setLeaving} />
      <NewAuthor proposal={proposal} pending={isPending} onChoose={join} />
      <FailureNotice error={error} />
      <Sharing proposal={proposal} version={editing.view.version} />
      <RemoveAuthorDialog
        proposal={proposal}
        session={editing.session}
        author={leaving}
        onClose={() => setLeaving(null)}
      />
    </SectionCard>
  );
}

interface AuthorListProps {
  authors: readonly PersonRef[];
  onRemove: (author: PersonRef) => void;
}

/** The last author stays, for a proposal always has one. */
function AuthorList({ authors, onRemove }: AuthorListProps) {
  const { t } = useTranslation('proposal-editing');
  const { person } = useCurrentSession();
  return (
    <ul className={classes.people}>
      {authors.map((author) => (
        <li key={author.id} className={classes.person}>
          <PersonAvatar name={author.name} />
          <span className={classes.name}>
            {author.name}
            {author.id === person.id ? ` (${t('authors.you')})` : ''}
          </span>
          {authors.length === 1 ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('authors.remove', { name: author.name })}
              onClick={() => onRemove(author)}
            >
              <IconUserMinus size={20} aria-hidden />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}

interface NewAuthorProps {
  proposal: Proposal;
  pending: boolean;
  onChoose: (personId: string) => void;
}

function NewAuthor({ proposal, pending, onChoose }: NewAuthorProps) {
  const { t } = useTranslation('proposal-editing');
  const [typed, setTyped] = useState('');
  const { data: memberships } = useProgrammeMemberships(proposal.programmeId);
  const candidates = (memberships ?? []).filter(
    ({ role, current, cohortId, person }) =>
      role === 'candidate' &&
      current &&
      cohortId === proposal.cohortId &&
      proposal.authors.every((author) => author.id !== person.id),
  );
  return (
    <Select
      label={t('authors.add')}
      placeholder={t(
        memberships && candidates.length === 0 ? 'authors.nobodyLeft' : 'authors.addPlaceholder',
      )}
      searchable
      disabled={candidates.length === 0 || pending}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      data={candidates.map(({ person: { id, name, organisationShortName } }) => ({
        value: id,
        label: `${name} (${organisationShortName})`,
      }))}
      onChange={(personId) => {
        if (personId !== null) onChoose(personId);
        setTyped('');
      }}
    />
  );
}

function Sharing({ proposal, version }: { proposal: Proposal; version: number }) {
  if (proposal.state !== 'idea') return null;
  return (
    <div className={classes.sharing}>
      <ShareIdea proposal={{ ...proposal, version }} />
    </div>
  );
}
