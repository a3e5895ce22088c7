import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueDay } from '../../../../components/dates/due-day.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { AwaitedThing } from '../../../../lib/api/schema-types.js';
import { useFirstAwaited } from '../../api/list-awaited.js';
import classes from './awaited-list.module.css';
import { NudgeButton } from './nudge-button.js';

/** How many stand on the card. */
const shown = 5;

/** What of a cohort waits on somebody, the first of it, with a nudge and the way to all of it. */
export function AwaitedCard({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('reminders');
  const awaited = useFirstAwaited(cohortId, shown);
  return (
    <SectionCard
      title={t('waiting.title')}
      aside={
        <Anchor component={Link} to="/reminders">
          {t('waiting.all')}
        </Anchor>
      }
    >
      <QueryView query={awaited} skeleton={[160]}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('waiting.none')}</Text>
          ) : (
            <ul>
              {items.map((thing) => (
                <li key={thing.id} className={classes.row}>
                  <CardWords thing={thing} />
                  <NudgeButton thing={thing} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </SectionCard>
  );
}

function CardWords({ thing: { about, path, person, organisation, fallsOn } }: { thing: AwaitedThing }) {
  const { t } = useTranslation('reminders');
  return (
    <div className={classes.words}>
      <Anchor component={Link} to={path} fw={600}>
        {about}
      </Anchor>
      <Text size="sm">
        {t('waiting.on', { name: person.name, organisation: organisation.shortName })}
        {' · '}
        <DueDay date={fallsOn} />
      </Text>
    </div>
  );
}
