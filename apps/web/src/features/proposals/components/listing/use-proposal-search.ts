import { useSearchParams } from 'react-router';
import type { ProposalState } from '../../../../lib/api/schema-types.js';
import { requestTitleFocus } from '../../../../lib/focus/title-focus.js';
import { proposalStates } from './proposal-states.js';

/** What the proposals are narrowed down to, and how they are shown. */
export interface ProposalSearch {
  view: 'list' | 'board';
  state: ProposalState | null;
  organisationId: string | null;
  chainStep: string | null;
  text: string;
  mine: boolean;
  awaiting: boolean;
}

interface SearchInAddress {
  search: ProposalSearch;
  narrow: (change: Partial<ProposalSearch>) => void;
  clear: () => void;
}

const nothing = {
  state: null,
  organisationId: null,
  chainStep: null,
  text: '',
  mine: false,
  awaiting: false,
};

/** The search, kept in the address so that it can be shared and survives going back. */
export function useProposalSearch(): SearchInAddress {
  const [parameters, setParameters] = useSearchParams();
  const search = readSearch(parameters);
  const narrow = (change: Partial<ProposalSearch>): void =>
    setParameters(writeSearch({ ...search, ...change }), { replace: true, preventScrollReset: true });
  const clear = (): void => {
    narrow(nothing);
    // The button that clears goes away with the emptiness that it stands in.
    requestTitleFocus();
  };
  return { search, narrow, clear };
}

/** The search that an address holds; what it does not know it leaves out. */
export function readSearch(parameters: URLSearchParams): ProposalSearch {
  const state = parameters.get('state');
  return {
    view: parameters.get('view') === 'board' ? 'board' : 'list',
    state: proposalStates.find((known) => known === state) ?? null,
    organisationId: parameters.get('organisation'),
    chainStep: parameters.get('chainStep'),
    text: parameters.get('q') ?? '',
    mine: parameters.has('mine'),
    awaiting: parameters.get('awaiting') === 'me',
  };
}

/** The address of a search; what is as usual is left out. */
export function writeSearch(search: Partial<ProposalSearch>): URLSearchParams {
  const { view, state, organisationId, chainStep, text, mine, awaiting } = search;
  const parameters = new URLSearchParams();
  if (view === 'board') parameters.set('view', 'board');
  if (state) parameters.set('state', state);
  if (organisationId) parameters.set('organisation', organisationId);
  if (chainStep) parameters.set('chainStep', chainStep);
  if (text) parameters.set('q', text);
  if (mine) parameters.set('mine', '');
  if (awaiting) parameters.set('awaiting', 'me');
  return parameters;
}

/** Where the proposals in one state are listed. */
export const addressOfState = (state: ProposalState): string => `/proposals?${writeSearch({ state })}`;

/** Whether anything is narrowed down. */
export const isNarrowed = (search: ProposalSearch): boolean =>
  writeSearch({ ...search, view: 'list' }).size > 0;
