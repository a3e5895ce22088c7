import { Button, Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { LoadMore } from '../../../../components/states/load-more.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { NoteIdeaButton } from '../../../ideas/components/noting/note-idea-button.js';
import { proposalPagesQuery } from '../../api/reading/list-proposals.js';
import { ProposalFilters } from './proposal-filters.js';
import { ProposalRow } from './proposal-row.js';
import { useProposalFilter } from './use-proposal-filter.js';
import { isNarrowed, useProposalSearch } from './use-proposal-search.js';

/** The proposals that pass the search, one under the other. */
export function ProposalList() {
  const { t } = useTranslation('proposals');
  const { search, narrow, clear } = useProposalSearch();
  const pages = useInfiniteQuery(proposalPagesQuery(useProposalFilter(search)));
  const count = pages.data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  return (
    <SectionCard
      title={t('list.label')}
      aside={
        <Text c="dimmed" role="status">
          {pages.data === undefined ? '' : t(pages.hasNextPage ? 'list.foundMore' : 'list.found', { count })}
        </Text>
      }
    >
      <ProposalFilters search={search} onNarrow={narrow} />
      <QueryView query={pages} skeleton={[84, 84, 84]}>
        {(data) =>
          count === 0 ? (
            <NothingFound narrowed={isNarrowed(search)} onClear={clear} />
          ) : (
            <>
              <ul className={lined.list}>
                {data.pages.flatMap(({ items }) =>
                  items.map((proposal) => <ProposalRow key={proposal.id} proposal={proposal} />),
                )}
              </ul>
              <LoadMore {...pages} />
            </>
          )
        }
      </QueryView>
    </SectionCard>
  );
}

/** Says that there is nothing, and the way out: everything, or a first idea. */
export function NothingFound({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation('proposals');
  if (!narrowed) {
    return (
      <EmptyState icon={IconBulb} title={t('list.none.title')} detail={t('list.none.detail')}>
        <NoteIdeaButton mt="xs" />
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconBulb} title={t('list.noneFound.title')} detail={t('list.noneFound.detail')}>
      <Button variant="default" onClick={onClear}>
        {t('list.noneFound.clear')}
      </Button>
    </EmptyState>
  );
}
