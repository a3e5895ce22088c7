import { ActionIcon, Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { useAllOrganisations } from '../../api/organisations/list-all-organisations.js';
import { PartForm } from './part-form.js';
import classes from './programme-lists.module.css';
import { useSaveProgramme } from './use-save-programme.js';

type Partner = Programme['partners'][number];

/** What an organisation can be in a programme. */
const partnerRoles: readonly Partner['role'][] = [
  'initiator',
  'participant',
  'programme_partner',
  'exchange_bureau',
  'contact',
];

/** The organisations in the programme, each with its part. */
export function ProgrammePartners({ programme }: { programme: Programme }) {
  const { t } = useTranslation(['administration', 'domain']);
  const { save, ...saving } = useSaveProgramme<{ partners: Partner[] }>(programme);
  const form = useForm({ initialValues: { partners: programme.partners } });
  const { partners } = form.values;
  const submit = form.onSubmit((values) =>
    save(
      {
        partners: values.partners.map(({ organisation, role }) => ({
          organisationId: organisation.id,
          role,
        })),
      },
      form,
    ),
  );
  return (
    <SectionCard title={t('partners.title')} aside={<Text c="dimmed">{partners.length}</Text>}>
      <PartForm {...saving} dirty={form.isDirty()} onSubmit={submit} onUndo={form.reset}>
        <ul className={lined.list}>
          {partners.map(({ organisation }, index) => (
            <li key={organisation.id} className={classes.partner}>
              <Text fw={600}>{organisation.name}</Text>
              <Select
                aria-label={t('partners.roleOf', { name: organisation.name })}
                size="sm"
                data={partnerRoles.map((role) => ({ value: role, label: t(`domain:partnerRole.${role}`) }))}
                {...form.getInputProps(`partners.${index}.role`)}
              />
              <ActionIcon
                variant="subtle"
                color="brick"
                size="lg"
                aria-label={t('partners.remove', { name: organisation.name })}
                onClick={() => form.removeListItem('partners', index)}
              >
                <IconTrash size={20} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <AddPartner
          taken={partners.map(({ organisation }) => organisation.id)}
          onAdd={(partner) => form.insertListItem('partners', partner)}
        />
      </PartForm>
    </SectionCard>
  );
}

interface AddPartnerProps {
  /** The organisations that are partners already. */
  taken: string[];
  onAdd: (partner: Partner) => void;
}

function AddPartner({ taken, onAdd }: AddPartnerProps) {
  const { t } = useTranslation('administration');
  const { data: organisations = [] } = useAllOrganisations();
  const free = organisations.filter(({ id }) => !taken.includes(id));
  const add = (organisationId: string | null): void => {
    const organisation = free.find(({ id }) => id === organisationId);
    if (organisation === undefined) return;
    const { id, name, shortName } = organisation;
    onAdd({ organisation: { id, name, shortName }, role: 'participant' });
  };
  return (
    <Select
      label={t('partners.add')}
      placeholder={t('partners.choose')}
      searchable
      maw="28rem"
      value={null}
      onChange={add}
      data={free.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
