import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';
import type { AgendaItem, Meeting } from '../../../../lib/api/schema-types.js';
import { useProgrammeMemberships } from '../../../exchanges/api/list-programme-memberships.js';
import { useAddAgendaItem } from '../../api/planning/add-agenda-item.js';
import { useChangeAgendaItem } from '../../api/planning/change-agenda-item.js';
import { useMethods } from '../../../methods/api/list-methods.js';
import { MethodSelect } from '../new-agenda/method-select.js';
import { peopleIn } from '../people/people-in.js';

interface ItemDialogProps {
  meeting: Meeting;
  /** What is changed; null while nothing is. */
  item: AgendaItem | 'new' | null;
  onClose: () => void;
}

/** Adds an item to the agenda, or changes one. */
export function ItemDialog({ meeting, item, onClose }: ItemDialogProps) {
  const { t } = useTranslation('meetings');
  return (
    <Dialog
      opened={item !== null}
      onClose={onClose}
      title={t(item === 'new' ? 'agenda.add' : 'agenda.changeItem')}
    >
      {item === null ? null : <ItemForm meeting={meeting} item={item} onClose={onClose} />}
    </Dialog>
  );
}

function ItemForm({ meeting, item, onClose }: ItemDialogProps & { item: AgendaItem | 'new' }) {
  const { t } = useTranslation(['meetings', 'app']);
  const known = item === 'new' ? null : item;
  const [title, setTitle] = useState(known?.title ?? '');
  const [minutes, setMinutes] = useState<number | string>(known?.minutes ?? 15);
  const [presenterId, setPresenterId] = useState(known?.presenter?.id ?? null);
  const [method, setMethod] = useState(known?.method ?? null);
  const [tried, setTried] = useState(false);
  const add = useAddAgendaItem();
  const change = useChangeAgendaItem();
  const memberships = useProgrammeMemberships(meeting.programmeId);
  const methods = useMethods(meeting.programmeId);
  const isIntervision = meeting.kind === 'peer_intervision';
  const save = (declaration: Declaration): void => {
    setTried(true);
    if (title.trim() === '' || typeof minutes !== 'number') return;
    const isOtherMethod = method !== (known?.method ?? null);
    const words = {
      ...{ title: title.trim(), minutes, presenterId },
      ...(isOtherMethod ? { method } : {}),
      ...declaration,
    };
    if (known === null) add.mutate({ meetingId: meeting.id, ...words }, { onSuccess: onClose });
    else change.mutate({ meetingId: meeting.id, item: known, change: words }, { onSuccess: onClose });
  };
  return (
    <DialogForm
      submitLabel={t(known === null ? 'app:action.add' : 'app:action.save')}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onCancel={onClose}
      onSubmit={save}
    >
      <TextInput
        label={t('agenda.itemTitle')}
        required
        data-autofocus
        maxLength={200}
        value={title}
        error={tried && title.trim() === '' ? t('app:required') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NumberInput
        label={t('agenda.itemMinutes')}
        required
        min={1}
        max={480}
        allowDecimal={false}
        value={minutes}
        error={tried && typeof minutes !== 'number' ? t('app:required') : undefined}
        onChange={setMinutes}
      />
      <Select
        label={t('agenda.itemPresenter')}
        searchable
        clearable
        value={presenterId}
        data={peopleIn(memberships.data ?? [])}
        onChange={setPresenterId}
      />
      {isIntervision ? (
        <MethodSelect
          label={t('agenda.itemMethod')}
          methods={methods.data ?? []}
          value={method}
          onChoose={(key, length) => {
            setMethod(key);
            if (length !== null) setMinutes(length);
          }}
        />
      ) : null}
    </DialogForm>
  );
}
