import { Anchor, Collapse, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Proposal, Review } from '../../../../lib/api/schema-types.js';
import { ReviewRow, type RoundStanding } from './review-row.js';
import classes from './verdicts-card.module.css';

/** The verdict of every organisation in the current round, with what is missing, and the rounds before. */
export function VerdictsCard({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal-steps');
  const { reviews, reviewRound, missingReviewers } = proposal;
  const current = reviews.filter(({ round }) => round === reviewRound);
  const earlier = reviews.filter(({ round }) => round < reviewRound);
  return (
    <SectionCard title={t('verdict.card')}>
      {current.length === 0 ? (
        <BeforeReview proposal={proposal} />
      ) : (
        <ul className={lined.list}>
          {current.map((review) => (
            <ReviewRow
              key={review.organisationId}
              review={review}
              round={standingOf(proposal)}
              missing={missingReviewers.some(({ id }) => id === review.organisationId)}
            />
          ))}
        </ul>
      )}
      <EarlierRounds reviews={earlier} />
    </SectionCard>
  );
}

/** After the approval nothing leads back to a verdict of the same round. */
function standingOf({ state, parkedFrom }: Proposal): RoundStanding {
  const counting = state === 'parked' ? parkedFrom : state;
  if (counting === 'in_review') return 'open';
  return counting === 'approved' || counting === 'in_pilot' || counting === 'adopted' || counting === 'lapsed'
    ? 'approved'
    : 'closed';
}

function BeforeReview({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation(['proposal-steps', 'domain']);
  const judging = proposal.affectedOrganisations.filter(({ part }) => part !== 'informed');
  if (judging.length === 0) return <Text c="dimmed">{t('verdict.nobody')}</Text>;
  return (
    <>
      <Text c="dimmed">{t('verdict.beforeReview')}</Text>
      <ul className={lined.list}>
        {judging.map(({ organisationId, organisation, part }) => (
          <li key={organisationId} className={classes.row}>
            <span className={classes.words}>
              <span className={classes.name}>{organisation.shortName}</span>
              <span className={classes.detail}>
                {t(`domain:affectedPart.${part}`)}
                {proposal.missingReviewers.some(({ id }) => id === organisationId)
                  ? ` · ${t('verdict.missing')}`
                  : ''}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function EarlierRounds({ reviews }: { reviews: readonly Review[] }) {
  const { t } = useTranslation('proposal-steps');
  const [opened, { toggle }] = useDisclosure(false);
  if (reviews.length === 0) return null;
  const rounds = [...new Set(reviews.map(({ round }) => round))].reverse();
  return (
    <div className={classes.earlier}>
      <Anchor component="button" type="button" aria-expanded={opened} onClick={toggle}>
        {t('verdict.earlier')}
      </Anchor>
      <Collapse expanded={opened} keepMountedMode="display-none" className={classes.rounds}>
        {rounds.map((round) => {
          const ofRound = reviews.filter((review) => review.round === round);
          return (
            <div key={round}>
              <Text size="sm" c="dimmed" mt="sm">
                {t('verdict.round', { round, revision: ofRound[0]?.revision })}
              </Text>
              <ul className={lined.list}>
                {ofRound.map((review) => (
                  <ReviewRow key={review.organisationId} review={review} round="closed" missing={false} />
                ))}
              </ul>
            </div>
          );
        })}
      </Collapse>
    </div>
  );
}
