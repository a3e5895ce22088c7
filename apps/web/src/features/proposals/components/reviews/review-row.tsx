import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../../components/badges/person-avatar.js';
import { StateBadge, type StateTone } from '../../../../components/badges/state-badge.js';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { DueDay } from '../../../../components/dates/due-day.js';
import { Markdown } from '../../../../components/text/markdown.js';
import type { Review, Verdict } from '../../../../lib/api/schema-types.js';
import classes from './verdicts-card.module.css';

const tones: Record<Verdict, StateTone> = { approve: 'done', request_changes: 'due', decline: 'late' };

/** How a round of review stands. */
export type RoundStanding = 'open' | 'approved' | 'closed';

interface ReviewRowProps {
  review: Review;
  /** How the round stands: a verdict is waited for, it ended in approval, or it ended otherwise. */
  round: RoundStanding;
  /** Whether nobody can give the verdict. */
  missing: boolean;
}

/** The verdict of one organisation, or what it waits for. */
export function ReviewRow({ review, round, missing }: ReviewRowProps) {
  const { t } = useTranslation(['proposal-steps', 'domain']);
  const { organisation, part, givenBy, deputyFor, givenAt, motivation, reviewer, dueOn } = review;
  return (
    <li className={classes.row}>
      <PersonAvatar name={givenBy?.name ?? reviewer?.name ?? organisation.shortName} />
      <div className={classes.words}>
        <span className={classes.head}>
          <span className={classes.name}>{organisation.shortName}</span>
          <ReviewBadge review={review} round={round} missing={missing} />
        </span>
        <span className={classes.detail}>
          {t(`domain:affectedPart.${part}`)}
          {givenBy === null || givenAt === null ? null : (
            <>
              {' · '}
              {givenBy.name}
              {deputyFor === null ? '' : `, ${t('verdict.deputyFor', { name: deputyFor.name })}`}
              {' · '}
              <InstantDay instant={givenAt} />
            </>
          )}
        </span>
        {review.verdict === null && round === 'open' ? (
          <span className={classes.detail}>
            {missing ? t('verdict.missingDetail') : null}
            {!missing && reviewer !== null ? `${t('verdict.reviewer', { name: reviewer.name })} · ` : null}
            {missing ? null : <DueDay date={dueOn} />}
          </span>
        ) : null}
        {motivation === null ? null : <Markdown text={motivation} />}
      </div>
    </li>
  );
}

function ReviewBadge({ review, round, missing }: ReviewRowProps) {
  const { t } = useTranslation('proposal-steps');
  const { verdict, verdictTitle, isOverdue } = review;
  if (verdict !== null) return <StateBadge tone={tones[verdict]}>{verdictTitle}</StateBadge>;
  if (round !== 'open') {
    const word = round === 'approved' ? 'noObjection' : 'notGiven';
    return <StateBadge tone="resting">{t(`verdict.${word}`)}</StateBadge>;
  }
  if (missing) return <StateBadge tone="late">{t('verdict.missing')}</StateBadge>;
  if (isOverdue) return <StateBadge tone="late">{t('verdict.late')}</StateBadge>;
  return <StateBadge tone="due">{t('verdict.waits')}</StateBadge>;
}
