import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionButton } from '../../../../../components/forms/action-button.js';
import { SectionCard } from '../../../../../components/layout/section-card.js';
import type { Action, Proposal } from '../../../../../lib/api/schema-types.js';
import type { TextField } from '../../text/text-fields.js';
import { StepDialog } from '../../workflow/step-dialog.js';
import { fieldsToMend } from '../content/fields-to-mend.js';
import { goToField } from '../fields/go-to-field.js';
import type { Editing } from '../session/use-editing-session.js';
import classes from './around.module.css';

interface ReadinessCardProps {
  proposal: Proposal;
  editing: Editing;
  /** The fields that hold what looks like client data. */
  suspectFields: readonly TextField[];
}

/** Whether the text can go on to the organisations, what is still missing, and the way to each part of that. */
export function ReadinessCard({ proposal, editing, suspectFields }: ReadinessCardProps) {
  const { t } = useTranslation('proposal-editing');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Action | null>(null);
  const { session, view, savesByItself } = editing;
  const name = proposal.state === 'idea' ? 'submit' : 'resubmit';
  const action = proposal.actions.find((candidate) => candidate.action === name);
  if (action === undefined) return null;
  const fields = action.refusals.flatMap((refusal) =>
    fieldsToMend(refusal, { content: view.content, suspectFields }),
  );
  const take = async (): Promise<void> => {
    if (await session.save()) setChosen(action);
  };
  const waitsForSave = !view.isSaved && !savesByItself;
  return (
    <SectionCard title={t(`ready.${name}`)}>
      {waitsForSave ? (
        <Text>{t('ready.saveFirst')}</Text>
      ) : (
        <>
          {action.allowed ? <Text mb="sm">{t('ready.complete')}</Text> : null}
          <ActionButton actions={proposal.actions} name={name} onPress={() => void take()} />
          <WaysTo fields={[...new Set(fields)]} />
        </>
      )}
      <StepDialog
        proposal={proposal}
        action={chosen}
        onClose={() => setChosen(null)}
        onTaken={() => void navigate(`/proposals/${proposal.id}`)}
      />
    </SectionCard>
  );
}

function WaysTo({ fields }: { fields: readonly TextField[] }) {
  const { t } = useTranslation(['proposal-editing', 'proposals']);
  if (fields.length === 0) return null;
  return (
    <>
      <Text size="sm" c="dimmed" mt="sm">
        {t('ready.goTo')}
      </Text>
      <ul className={classes.goTo}>
        {fields.map((field) => (
          <li key={field}>
            <Anchor component="button" type="button" onClick={() => goToField(field)}>
              {field === 'affectedOrganisations' ? t('affected.title') : t(`proposals:text.${field}`)}
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  );
}
