import { Tabs, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { AdoptionPanel } from '../adoption/adoption-panel.js';
import { ConversationPanel } from '../conversation/conversation-panel.js';
import { ProposalHistory } from '../history/proposal-history.js';
import { ProposalText } from '../text/proposal-text.js';
import { PilotPanel } from '../trial/pilot-panel.js';
import { VersionsPanel } from '../versions/versions-panel.js';
import classes from './proposal-tabs.module.css';

const tabs = ['text', 'versions', 'conversation', 'pilot', 'adoption', 'history'] as const;
type Tab = (typeof tabs)[number];

/** The parts of a proposal behind tabs, of which the address tells the open one; on paper one after the other. */
export function ProposalTabs({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const [search, setSearch] = useSearchParams();
  const open = tabs.find((tab) => tab === search.get('tab')) ?? 'text';
  const counts: Partial<Record<Tab, number>> = {
    versions: proposal.revision,
    conversation: proposal.commentCount,
  };
  const list = useListAround(open);
  const choose = (tab: string | null): void =>
    setSearch(tab === null || tab === 'text' ? {} : { tab }, { replace: true, preventScrollReset: true });
  const panels: Record<Tab, ReactNode> = {
    text: <ProposalText proposal={proposal} />,
    versions: <VersionsPanel proposal={proposal} />,
    conversation: <ConversationPanel proposal={proposal} />,
    pilot: <PilotPanel proposal={proposal} />,
    adoption: <AdoptionPanel proposal={proposal} />,
    history: <ProposalHistory proposalId={proposal.id} />,
  };
  return (
    <Tabs value={open} onChange={choose} className={classes.tabs} keepMountedMode="display-none">
      <Tabs.List ref={list} aria-label={t('tab.label')} className={classes.list}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab} className={classes.tab}>
            {t(`tab.${tab}`)}
            {counts[tab] === undefined ? '' : ` (${counts[tab]})`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab} value={tab} className={classes.panel} data-part={tab}>
          <Title order={2} className={classes.title}>
            {t(`tab.${tab}`)}
          </Title>
          {panels[tab]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** Keeps the open tab in sight where the list of tabs is wider than the screen. */
function useListAround(open: Tab): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (list.current === null || !tab) return;
    list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
  }, [open]);
  return list;
}
