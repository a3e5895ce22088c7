import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/forms/dialog.js';
import { DeputyForm, type SponsorRole } from './deputy-form.js';

/** Opens the form that names a deputy for one of the roles. */
export function NameDeputyButton({ sponsorRoles }: { sponsorRoles: SponsorRole[] }) {
  const { t } = useTranslation('deputies');
  const [naming, setNaming] = useState(false);
  return (
    <>
      <Button
        variant="default"
        mt="md"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => setNaming(true)}
      >
        {t('add')}
      </Button>
      <Dialog opened={naming} onClose={() => setNaming(false)} title={t('add')}>
        <DeputyForm sponsorRoles={sponsorRoles} onClose={() => setNaming(false)} />
      </Dialog>
    </>
  );
}
