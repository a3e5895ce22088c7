import { type InputWrapperProps, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import type { Membership, Programme } from '../../../../lib/api/schema-types.js';
import { type ExchangePlan, sponsorsOf } from './exchange-plan.js';

/** What explains a field stands under it, so that fields beside each other stay in line. */
export const underField: NonNullable<InputWrapperProps['inputWrapperOrder']> = [
  'label',
  'input',
  'description',
  'error',
];

/** A form that holds at least the plan of an exchange. */
interface ExchangePlanFieldsProps<Values extends ExchangePlan> {
  form: UseFormReturnType<Values>;
  programme: Programme;
  memberships: Membership[];
  homeOrganisationId: string | null;
  /** Whether the last day may be left to the usual duration of the programme. */
  endMayBeOpen: boolean;
  /** Who goes, as a field or as a fact: it stands before the sponsor who lets them go. */
  children: ReactNode;
}

/** Where the candidate goes, as what, who signs for it, and from when until when. */
export function ExchangePlanFields<Values extends ExchangePlan>(props: ExchangePlanFieldsProps<Values>) {
  const { t } = useTranslation('exchanges');
  const { form, programme, memberships, homeOrganisationId, endMayBeOpen, children } = props;
  const hosts = programme.partners
    .filter(({ role, organisation }) => role !== 'contact' && organisation.id !== homeOrganisationId)
    .map(({ organisation }) => ({ value: organisation.id, label: organisation.name }));
  const chooseHost = (hostOrganisationId: string | null): void => {
    const sponsors = sponsorsOf(memberships, hostOrganisationId);
    const only = sponsors.length === 1 ? (sponsors[0]?.person.id ?? null) : null;
    form.setValues({ hostOrganisationId, hostSponsorId: only } as Partial<Values>);
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      {children}
      <SponsorField {...props} field="homeSponsorId" organisationId={homeOrganisationId} />
      <Select
        label={t('plan.host')}
        required
        searchable
        data={hosts}
        {...form.getInputProps('hostOrganisationId')}
        onChange={chooseHost}
      />
      <SponsorField {...props} field="hostSponsorId" organisationId={form.values.hostOrganisationId} />
      <TextInput label={t('plan.position')} required {...form.getInputProps('hostPosition')} />
      <TextInput
        label={t('plan.supervisor')}
        inputWrapperOrder={underField}
        description={t('plan.supervisorDetail')}
        {...form.getInputProps('hostSupervisor')}
      />
      <DateField label={t('plan.startsOn')} required {...form.getInputProps('startsOn')} />
      <DateField
        label={t('plan.endsOn')}
        required={!endMayBeOpen}
        clearable={endMayBeOpen}
        inputWrapperOrder={underField}
        description={endMayBeOpen ? t('plan.endsOnDetail') : undefined}
        {...form.getInputProps('endsOn')}
      />
    </SimpleGrid>
  );
}

interface SponsorFieldProps<Values extends ExchangePlan> extends Omit<
  ExchangePlanFieldsProps<Values>,
  'children'
> {
  field: 'homeSponsorId' | 'hostSponsorId';
  organisationId: string | null;
}

/** A choice of the sponsors of one organisation; says so when there is nobody to choose. */
function SponsorField<Values extends ExchangePlan>({
  form,
  memberships,
  field,
  organisationId,
}: SponsorFieldProps<Values>) {
  const { t } = useTranslation('exchanges');
  const sponsors = sponsorsOf(memberships, organisationId);
  const nobody = organisationId !== null && sponsors.length === 0;
  return (
    <Select
      label={t(`plan.${field}`)}
      required
      disabled={sponsors.length === 0}
      inputWrapperOrder={underField}
      description={
        organisationId === null ? t(`plan.${field}First`) : nobody ? t('plan.noSponsor') : undefined
      }
      data={sponsors.map(({ person }) => ({ value: person.id, label: person.name }))}
      {...form.getInputProps(field)}
    />
  );
}
