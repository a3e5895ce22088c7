import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import { Markdown } from '../../../../components/text/markdown.js';
import { isNotFound } from '../../../../lib/api/api-problem.js';
import type { LearningPoint } from '../../../../lib/api/schema-types.js';
import { useLearningPoints } from '../../api/reading/list-learning-points.js';
import classes from './learning-points-card.module.css';

/** What the owners of cases let leave the room, newest first; absent for who does not read that. */
export function LearningPointsCard({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('intervision');
  const points = useLearningPoints(cohortId);
  if (isNotFound(points.error)) return null;
  return (
    <SectionCard title={t('learning.card')}>
      <QueryView query={points} skeleton={[80]}>
        {(items) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('learning.none')}</Text>
          ) : (
            <ul className={lined.list}>
              {[...items].reverse().map((point) => (
                <SharedPoint key={point.id} point={point} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </SectionCard>
  );
}

function SharedPoint({ point }: { point: LearningPoint }) {
  const { t } = useTranslation('intervision');
  return (
    <li className={classes.point}>
      <Markdown text={point.body} />
      <Text size="sm" c="dimmed">
        {t('learning.sharedBy', { name: point.sharedBy.name })} · <InstantDay instant={point.sharedAt} />
      </Text>
    </li>
  );
}
