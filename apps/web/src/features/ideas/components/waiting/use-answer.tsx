import { Anchor, Text } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../../../../lib/announce.js';
import type { NotedIdea } from '../../outbox/outcome.js';
import type { OnAnswer } from '../../outbox/open-outbox.js';

/** How long the way to the new proposal stands there, in milliseconds; it is in the list of proposals too. */
const longEnough = 12_000;

/**
 * What happens when the server has answered about an idea: whoever looks is told, with the way to what it became.
 * @param onProposed there is a proposal that was not there before, or more people see it
 */
export function useAnswer(onProposed: () => void): OnAnswer {
  const { t } = useTranslation('ideas');
  return useCallback(
    (key, answer) => {
      if (answer.kind !== 'refused') onProposed();
      if (document.visibilityState !== 'visible') return;
      const manner = { id: key, autoClose: longEnough } as const;
      if (answer.kind === 'delivered') {
        announce(<Noted words={t('arrived.noted')} proposal={answer.proposal} />, manner);
        return;
      }
      const { title, details } = answer.refusal;
      const why = details.length === 0 ? title : details.join(' ');
      const words = t(`arrived.${answer.kind}`);
      announce(
        <>
          {answer.kind === 'unshared' ? <Noted words={words} proposal={answer.proposal} /> : words}
          <Text size="sm">{why}</Text>
        </>,
        { ...manner, color: 'amber' },
      );
    },
    [onProposed, t],
  );
}

function Noted({ words, proposal }: { words: string; proposal: NotedIdea }) {
  return (
    <>
      {words}{' '}
      <Anchor component={Link} to={`/proposals/${proposal.id}`} inherit>
        {proposal.title}
      </Anchor>
    </>
  );
}
