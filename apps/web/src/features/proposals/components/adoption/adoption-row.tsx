import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { Day } from '../../../../components/dates/calendar-time.js';
import type { Adoption, OrganisationRef, Proposal } from '../../../../lib/api/schema-types.js';
import classes from './adoption.module.css';

interface AdoptionRowProps {
  proposal: Proposal;
  organisation: OrganisationRef;
  adoption: Adoption | undefined;
  onRecord: () => void;
  onConfirm: () => void;
}

/** What one organisation has recorded of its adoption, and what the reader can do about it. */
export function AdoptionRow({ proposal, organisation, adoption, onRecord, onConfirm }: AdoptionRowProps) {
  const { t } = useTranslation('proposal-steps');
  const mayRecord =
    adoption === undefined
      ? proposal.adoptionsToRecord.includes(organisation.id)
      : adoption.permissions.includes('change');
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <div className={classes.head}>
          <span className={classes.name}>{organisation.name}</span>
          <AdoptionBadge adoption={adoption} />
        </div>
        {adoption === undefined ? null : <AdoptionWords adoption={adoption} />}
      </div>
      <Group gap="xs">
        {adoption?.permissions.includes('confirm') === true ? (
          <Button size="sm" onClick={onConfirm}>
            {t('adoption.confirm')}
          </Button>
        ) : null}
        {mayRecord ? (
          <Button size="sm" variant="default" onClick={onRecord}>
            {t(adoption === undefined ? 'adoption.record' : 'adoption.change')}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}

function AdoptionBadge({ adoption }: { adoption: Adoption | undefined }) {
  const { t } = useTranslation('proposal-steps');
  if (adoption === undefined) return <StateBadge tone="resting">{t('adoption.notRecorded')}</StateBadge>;
  if (adoption.confirmedAt === null) return <StateBadge tone="due">{t('adoption.toConfirm')}</StateBadge>;
  return <StateBadge tone="done">{t('adoption.confirmed')}</StateBadge>;
}

function AdoptionWords({ adoption }: { adoption: Adoption }) {
  const { t } = useTranslation(['proposal-steps', 'domain']);
  const { anchor, anchoredIn, owner, effectiveOn, confirmedBy, confirmedFor } = adoption;
  return (
    <>
      <div>
        {anchoredIn} ({t(`domain:adoptionAnchor.${anchor}`)})
      </div>
      <div className={classes.quiet}>
        {owner.name} · {t('adoption.from')} <Day date={effectiveOn} />
      </div>
      {confirmedBy === null ? null : (
        <div className={classes.quiet}>
          {t('adoption.confirmedBy', { name: confirmedBy.name })}
          {confirmedFor === null ? '' : `, ${t('verdict.deputyFor', { name: confirmedFor.name })}`}
        </div>
      )}
    </>
  );
}
