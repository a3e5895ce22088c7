import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { AgendaItem, Meeting } from '../../../../lib/api/schema-types.js';
import { AgendaRow } from './agenda-row.js';
import classes from './agenda.module.css';
import { BacklogDialog } from './backlog-dialog.js';
import { ItemDialog } from './item-dialog.js';
import { minutesToSpare } from './item-clock.js';

/** The agenda with the times that follow from it; who plans or runs the meeting sets it here. */
export function AgendaCard({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [edited, setEdited] = useState<AgendaItem | 'new' | null>(null);
  const [choosing, setChoosing] = useState(false);
  const { agenda, permissions } = meeting;
  const isSet = permissions.includes('plan') || permissions.includes('run');
  return (
    <SectionCard title={t('agenda.title')} aside={<Spare meeting={meeting} />}>
      {agenda.length === 0 ? (
        <Text c="dimmed">{t(isSet ? 'agenda.emptyDetail' : 'agenda.empty')}</Text>
      ) : (
        <ol className={lined.list}>
          {agenda.map((item, index) => (
            <AgendaRow
              key={item.id}
              meeting={meeting}
              item={item}
              position={index + 1}
              isSet={isSet}
              onEdit={() => setEdited(item)}
            />
          ))}
        </ol>
      )}
      {isSet ? (
        <div className={classes.acts}>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setEdited('new')}
          >
            {t('agenda.add')}
          </Button>
          <Button variant="subtle" onClick={() => setChoosing(true)}>
            {t('agenda.fromBacklog')}
          </Button>
        </div>
      ) : null}
      <ItemDialog meeting={meeting} item={edited} onClose={() => setEdited(null)} />
      <BacklogDialog meeting={meeting} opened={choosing} onClose={() => setChoosing(false)} />
    </SectionCard>
  );
}

/** Whether the agenda fits into the time of the meeting. */
function Spare({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const spare = minutesToSpare(meeting, meeting.agenda);
  if (meeting.agenda.length === 0 || spare === 0) return null;
  return (
    <Text c={spare < 0 ? 'brick' : 'dimmed'} fw={spare < 0 ? 600 : 400}>
      {t(spare < 0 ? 'agenda.tooLong' : 'agenda.spare', { count: Math.abs(spare) })}
    </Text>
  );
}
