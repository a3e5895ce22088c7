import { Fieldset, List, Select, Text } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AffectedPart, OrganisationRef, Proposal } from '../../../../../lib/api/schema-types.js';
import { useProgramme } from '../../../../exchanges/api/get-programme.js';
import { useProgrammeMemberships } from '../../../../exchanges/api/list-programme-memberships.js';
import type { AffectedChoice } from '../content/proposal-content.js';
import type { EditingSession } from '../session/editing-session.js';
import classes from './affected-field.module.css';
import { AffectedRow, affectedParts } from './affected-row.js';
import { idOfField } from './go-to-field.js';

interface AffectedFieldProps {
  proposal: Proposal;
  chosen: readonly AffectedChoice[];
  session: EditingSession;
}

/** Which organisations the change affects and what each has to do with it; at rest while somebody types elsewhere. */
export const AffectedField = memo(function AffectedField({ proposal, chosen, session }: AffectedFieldProps) {
  const onChange = (affectedOrganisations: readonly AffectedChoice[]): void =>
    session.write({ affectedOrganisations });
  const { t } = useTranslation('proposal-editing');
  const { organisations, isRead } = useOrganisations(proposal);
  const sponsorsOf = useSponsors(proposal.programmeId);
  const left = organisations.filter(({ id }) => chosen.every(({ organisationId }) => organisationId !== id));
  const give = (organisationId: string, part: AffectedPart): void =>
    onChange(
      chosen.map((choice) => (choice.organisationId === organisationId ? { ...choice, part } : choice)),
    );
  const remove = (organisationId: string): void =>
    onChange(chosen.filter((choice) => choice.organisationId !== organisationId));
  return (
    <Fieldset
      id={idOfField('affectedOrganisations')}
      tabIndex={-1}
      variant="unstyled"
      legend={t('affected.title')}
      classNames={{ root: classes.field, legend: classes.legend }}
    >
      <Text size="sm" c="dimmed">
        {t('affected.detail')}
      </Text>
      <ul className={classes.rows}>
        {chosen.map(({ organisationId, part }) => (
          <AffectedRow
            key={organisationId}
            name={organisations.find(({ id }) => id === organisationId)?.name ?? ''}
            sponsors={sponsorsOf(organisationId)}
            part={part}
            onGive={(given) => give(organisationId, given)}
            onRemove={() => remove(organisationId)}
          />
        ))}
      </ul>
      <OrganisationChoice
        organisations={left}
        isRead={isRead}
        onChoose={(organisationId) => onChange([...chosen, { organisationId, part: 'acts' }])}
      />
      <PartsExplained />
    </Fieldset>
  );
});

interface OrganisationChoiceProps {
  organisations: readonly OrganisationRef[];
  /** Whether they are known already. */
  isRead: boolean;
  onChoose: (organisationId: string) => void;
}

function OrganisationChoice({ organisations, isRead, onChoose }: OrganisationChoiceProps) {
  const { t } = useTranslation('proposal-editing');
  const [typed, setTyped] = useState('');
  return (
    <Select
      label={t('affected.add')}
      placeholder={t(isRead && organisations.length === 0 ? 'affected.noneLeft' : 'affected.addPlaceholder')}
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      disabled={organisations.length === 0}
      data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(organisationId) => {
        if (organisationId !== null) onChoose(organisationId);
        setTyped('');
      }}
    />
  );
}

function PartsExplained() {
  const { t } = useTranslation('proposal-editing');
  return (
    <List size="sm" mt="sm" c="dimmed">
      {affectedParts.map((part) => (
        <List.Item key={part}>
          <strong>{t(`affected.part.${part}`)}</strong>: {t(`affected.${part}`)}
        </List.Item>
      ))}
    </List>
  );
}

/** The partners of the programme, and who was chosen before and is a partner no longer. */
function useOrganisations({ programmeId, affectedOrganisations }: Proposal): {
  organisations: OrganisationRef[];
  isRead: boolean;
} {
  const { data: programme } = useProgramme(programmeId);
  const known = [
    ...(programme?.partners.map(({ organisation }) => organisation) ?? []),
    ...affectedOrganisations.map(({ organisation }) => organisation),
  ];
  const byId = new Map(known.map((organisation) => [organisation.id, organisation]));
  return { organisations: [...byId.values()], isRead: programme !== undefined };
}

/** The names of the sponsors of an organisation today; undefined while they are being read. */
function useSponsors(programmeId: string): (organisationId: string) => string[] | undefined {
  const { data: memberships } = useProgrammeMemberships(programmeId);
  return (organisationId) =>
    memberships
      ?.filter(
        ({ role, current, organisation }) =>
          role === 'sponsor' && current && organisation?.id === organisationId,
      )
      .map(({ person }) => person.name);
}
