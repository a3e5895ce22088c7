import { Anchor } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../../components/badges/person-avatar.js';
import { Markdown } from '../../../../components/text/markdown.js';
import type { IntervisionNote } from '../../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { useChangeNote } from '../../api/writing/write-note.js';
import { NoteForm } from './note-form.js';
import classes from './notes.module.css';

/** One note; who wrote it can change it while the group works on the case. */
export function NoteItem({ note, mayWrite }: { note: IntervisionNote; mayWrite: boolean }) {
  const { t } = useTranslation(['intervision', 'app']);
  const { time } = useDateFormats();
  const { person } = useCurrentSession();
  const [editing, { open, close }] = useDisclosure(false);
  const changing = useChangeNote();
  const isOwn = mayWrite && note.author.id === person.id;
  return (
    <li className={classes.note}>
      <PersonAvatar name={note.author.name} />
      <div className={classes.words}>
        <div className={classes.head}>
          <span className={classes.name}>{note.author.name}</span>
          <span className={classes.quiet}>
            <time dateTime={note.writtenAt}>{time(note.writtenAt)}</time>
            {note.editedAt === null ? null : ` · ${t('notes.edited')}`}
          </span>
        </div>
        {editing ? (
          <NoteForm
            label={t('notes.changeLabel')}
            submitLabel={t('app:action.save')}
            initial={note.body}
            pending={changing.isPending}
            error={changing.error}
            onCancel={close}
            onSend={(words) => changing.mutate({ note, ...words }, { onSuccess: close })}
          />
        ) : (
          <Markdown text={note.body} />
        )}
        {isOwn && !editing ? (
          <Anchor component="button" type="button" size="sm" onClick={open}>
            {t('app:action.edit')}
          </Anchor>
        ) : null}
      </div>
    </li>
  );
}
