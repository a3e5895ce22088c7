import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProposalStateBadge } from '../../../../components/badges/proposal-state-badge.js';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { DueDay } from '../../../../components/dates/due-day.js';
import type { ProposalSummary } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import classes from './proposal-list.module.css';

/** One proposal in the list: what and of whom, whom it affects, and where it stands. */
export function ProposalRow({ proposal }: { proposal: ProposalSummary }) {
  const { t } = useTranslation('proposals');
  const language = useLanguage();
  const { id, reference, title, authors, chainStepTitle, affectedOrganisations, awaiting } = proposal;
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  const organisations = affectedOrganisations.filter(({ part }) => part !== 'informed');
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Anchor component={Link} to={`/proposals/${id}`} fw={600}>
          {title}
        </Anchor>
        <span className={classes.quiet}>
          {[reference, names.format(authors.map(({ name }) => name)), chainStepTitle]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {organisations.length === 0 ? null : (
          <span className={classes.quiet}>
            {t('list.affects')}{' '}
            {names.format(organisations.map(({ organisation }) => organisation.shortName))}
          </span>
        )}
      </div>
      <div className={classes.standing}>
        <span className={classes.badges}>
          {awaiting.length === 0 ? null : <StateBadge tone="due">{t('list.awaits')}</StateBadge>}
          <ProposalStateBadge proposal={proposal} />
        </span>
        <Terms proposal={proposal} />
      </div>
    </li>
  );
}

function Terms({ proposal }: { proposal: ProposalSummary }) {
  const { t } = useTranslation('proposals');
  const { dueOn, wakesOn, commentCount, recognitionCount } = proposal;
  return (
    <>
      {dueOn === null ? null : (
        <span className={classes.quiet}>
          <DueDay date={dueOn} />
        </span>
      )}
      {wakesOn === null ? null : (
        <span className={classes.quiet}>
          {t('list.wakes')} <DueDay date={wakesOn} />
        </span>
      )}
      <span className={classes.quiet}>
        {[
          commentCount === 0 ? '' : t('list.comments', { count: commentCount }),
          recognitionCount === 0 ? '' : t('list.recognised', { count: recognitionCount }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}
