import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Somebody from outside. */
interface Guest {
  name: string;
  email: string;
}

/** As long as nothing is filled in. */
export const nobody: Guest = { name: '', email: '' };

/** Whether nothing is filled in. */
export const isNobody = ({ name, email }: Guest): boolean => (name + email).trim() === '';

/** Who comes from outside. */
export function GuestFields({ guest, onChange }: { guest: Guest; onChange: (guest: Guest) => void }) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <TextInput
        label={t('people.guestName')}
        value={guest.name}
        maxLength={200}
        onChange={(event) => onChange({ ...guest, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('people.guestEmail')}
        type="email"
        value={guest.email}
        maxLength={254}
        onChange={(event) => onChange({ ...guest, email: event.currentTarget.value })}
      />
    </>
  );
}
