import { Group, MultiSelect, Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { useProgramme } from '../../../exchanges/api/get-programme.js';
import { useProgrammePeople } from '../../../exchanges/api/list-programme-people.js';
import type { PilotPlanValues } from './pilot-plan.js';

interface PilotPlanFieldsProps {
  programmeId: string;
  values: PilotPlanValues;
  /** Whether sending was tried, so that what lacks may be named. */
  tried: boolean;
  onChange: (change: Partial<PilotPlanValues>) => void;
}

/** The fields of a plan. */
export function PilotPlanFields({ programmeId, values, tried, onChange }: PilotPlanFieldsProps) {
  const { t } = useTranslation(['proposal-steps', 'app']);
  const { data: programme } = useProgramme(programmeId);
  const { data: people = [] } = useProgrammePeople(programmeId);
  const { ownerId, organisationIds, startsOn, endsOn, measure } = values;
  const lacks = (isLacking: boolean): string | undefined =>
    tried && isLacking ? t('app:required') : undefined;
  const isReversed = startsOn !== null && endsOn !== null && endsOn < startsOn;
  return (
    <>
      <Textarea
        label={t('pilot.measure')}
        description={t('pilot.measureDetail')}
        required
        maxLength={2000}
        value={measure}
        error={lacks(measure.trim() === '')}
        onChange={(event) => onChange({ measure: event.currentTarget.value })}
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <DateField
          label={t('pilot.startsOn')}
          required
          value={startsOn}
          error={lacks(startsOn === null)}
          onChange={(day) => onChange({ startsOn: day })}
        />
        <DateField
          label={t('pilot.endsOn')}
          required
          minDate={startsOn ?? undefined}
          value={endsOn}
          error={isReversed ? t('pilot.order') : lacks(endsOn === null)}
          onChange={(day) => onChange({ endsOn: day })}
        />
      </Group>
      <Select
        label={t('pilot.owner')}
        placeholder={t('pilot.choose')}
        required
        searchable
        value={ownerId}
        error={lacks(ownerId === null)}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => onChange({ ownerId: id })}
      />
      <MultiSelect
        label={t('pilot.organisations')}
        required
        searchable
        value={organisationIds}
        error={lacks(organisationIds.length === 0)}
        data={(programme?.partners ?? []).map(({ organisation }) => ({
          value: organisation.id,
          label: organisation.shortName,
        }))}
        onChange={(ids) => onChange({ organisationIds: ids })}
      />
    </>
  );
}
