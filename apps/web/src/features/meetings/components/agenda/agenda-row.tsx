import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { AgendaItem, Meeting } from '../../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { useChangeAgendaItem } from '../../api/planning/change-agenda-item.js';
import { useRemoveAgendaItem } from '../../api/planning/remove-agenda-item.js';
import { useGoToItem } from '../../api/running/go-to-item.js';
import classes from './agenda.module.css';

interface AgendaRowProps {
  meeting: Meeting;
  item: AgendaItem;
  /** Its place, from 1. */
  position: number;
  /** Whether the reader sets the agenda. */
  isSet: boolean;
  onEdit: () => void;
}

/** An item of the agenda with its time on the clock, who presents it, and what can be done with it. */
export function AgendaRow(props: AgendaRowProps) {
  const { meeting, item, isSet } = props;
  const { t } = useTranslation('meetings');
  const formats = useDateFormats();
  const go = useGoToItem();
  const isCurrent = item.id === meeting.currentItemId;
  const { id: meetingId, version } = meeting;
  return (
    <li className={classes.item} aria-current={isCurrent ? 'step' : undefined}>
      <time className={classes.time} dateTime={item.startsAt}>
        {formats.time(item.startsAt)}
      </time>
      <div>
        <Text fw={600} td={item.isDone ? 'line-through' : undefined}>
          {item.title}
        </Text>
        <Text size="sm" c="dimmed" component="div">
          {[
            t('agenda.minutes', { count: item.minutes }),
            ...(item.presenter === null ? [] : [item.presenter.name]),
            ...(item.methodTitle === null ? [] : [item.methodTitle]),
            ...(item.isDone ? [t('agenda.done')] : []),
          ].join(' · ')}
          {item.carriedFrom === null ? null : (
            <>
              {' · '}
              <Link to={`/meetings/${item.carriedFrom.id}`}>
                {t('agenda.carriedFrom', { title: item.carriedFrom.title })}
              </Link>
            </>
          )}
        </Text>
        <FailureNotice error={go.error} />
      </div>
      <Group gap="xs" wrap="nowrap">
        {meeting.permissions.includes('run') && !isCurrent && !item.isDone ? (
          <Button
            size="sm"
            variant="default"
            aria-label={t('agenda.goToItem', { title: item.title })}
            onClick={() => go.mutate({ meetingId, version, itemId: item.id })}
          >
            {t('agenda.goTo')}
          </Button>
        ) : null}
        {isSet ? <ItemMenu {...props} /> : null}
      </Group>
    </li>
  );
}

function ItemMenu({ meeting, item, position, onEdit }: AgendaRowProps) {
  const { t } = useTranslation(['meetings', 'app']);
  const change = useChangeAgendaItem();
  const remove = useRemoveAgendaItem();
  const make = (words: Parameters<typeof change.mutate>[0]['change']): void =>
    change.mutate({ meetingId: meeting.id, item, change: words });
  return (
    <div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size={44} aria-label={t('agenda.menu', { title: item.title })}>
            <IconDotsVertical size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onEdit}>{t('app:action.edit')}</Menu.Item>
          {position === 1 ? null : (
            <Menu.Item onClick={() => make({ position: position - 1 })}>{t('agenda.up')}</Menu.Item>
          )}
          {position === meeting.agenda.length ? null : (
            <Menu.Item onClick={() => make({ position: position + 1 })}>{t('agenda.down')}</Menu.Item>
          )}
          {meeting.state === 'in_progress' ? (
            <Menu.Item onClick={() => make({ isDone: !item.isDone })}>
              {t(item.isDone ? 'agenda.undone' : 'agenda.finish')}
            </Menu.Item>
          ) : null}
          {item.isDone || item.method !== null ? null : (
            <Menu.Item onClick={() => make({ isOnBacklog: true })}>{t('agenda.toBacklog')}</Menu.Item>
          )}
          <Menu.Item color="brick" onClick={() => remove.mutate({ meetingId: meeting.id, item })}>
            {t('app:action.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FailureNotice error={change.error ?? remove.error} />
    </div>
  );
}
