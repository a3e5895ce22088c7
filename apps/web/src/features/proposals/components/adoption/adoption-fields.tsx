import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import type { AdoptionAnchor } from '../../../../lib/api/schema-types.js';
import { useProgrammePeople } from '../../../exchanges/api/list-programme-people.js';
import type { AdoptionValues } from './adoption-record.js';

const anchors: readonly AdoptionAnchor[] = ['work_process', 'protocol', 'agreement', 'training'];

interface AdoptionFieldsProps {
  programmeId: string;
  values: AdoptionValues;
  /** Whether sending was tried, so that what lacks may be named. */
  tried: boolean;
  onChange: (change: Partial<AdoptionValues>) => void;
}

/** The fields of an adoption: who sees to it, in what it is anchored, and from when. */
export function AdoptionFields({ programmeId, values, tried, onChange }: AdoptionFieldsProps) {
  const { t } = useTranslation(['proposal-steps', 'domain', 'app']);
  const { data: people = [] } = useProgrammePeople(programmeId);
  const { ownerId, anchor, anchoredIn, effectiveOn } = values;
  const lacks = (isLacking: boolean): string | undefined =>
    tried && isLacking ? t('app:required') : undefined;
  return (
    <>
      <Select
        label={t('adoption.owner')}
        placeholder={t('pilot.choose')}
        required
        searchable
        value={ownerId}
        error={lacks(ownerId === null)}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => onChange({ ownerId: id })}
      />
      <Select
        label={t('adoption.anchor')}
        required
        value={anchor}
        error={lacks(anchor === null)}
        data={anchors.map((value) => ({ value, label: t(`domain:adoptionAnchor.${value}`) }))}
        onChange={(value) => onChange({ anchor: anchors.find((known) => known === value) ?? null })}
      />
      <TextInput
        label={t('adoption.anchoredIn')}
        required
        maxLength={500}
        value={anchoredIn}
        error={lacks(anchoredIn.trim() === '')}
        onChange={(event) => onChange({ anchoredIn: event.currentTarget.value })}
      />
      <DateField
        label={t('adoption.effectiveOn')}
        required
        value={effectiveOn}
        error={lacks(effectiveOn === null)}
        onChange={(day) => onChange({ effectiveOn: day })}
      />
    </>
  );
}
