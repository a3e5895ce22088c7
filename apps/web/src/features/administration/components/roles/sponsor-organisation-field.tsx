import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProgramme } from '../../api/programmes/get-programme.js';

interface SponsorOrganisationFieldProps extends SelectProps {
  /** The programme whose partners can be chosen; null while it has not been chosen itself. */
  programmeId: string | null;
}

/** For which organisation somebody is the sponsor: one that takes part in the programme. */
export function SponsorOrganisationField({ programmeId, ...field }: SponsorOrganisationFieldProps) {
  const { t } = useTranslation('administration');
  if (programmeId === null) {
    return <Select label={t('roles.organisation')} description={t('roles.programmeFirst')} disabled />;
  }
  return <PartnerField programmeId={programmeId} {...field} />;
}

function PartnerField({ programmeId, ...field }: SelectProps & { programmeId: string }) {
  const { t } = useTranslation('administration');
  const { data: programme } = useProgramme(programmeId);
  const partners = (programme?.partners ?? []).filter(({ role }) => role !== 'contact');
  return (
    <Select
      label={t('roles.organisation')}
      required
      searchable
      data={partners.map(({ organisation }) => ({ value: organisation.id, label: organisation.name }))}
      {...field}
    />
  );
}
