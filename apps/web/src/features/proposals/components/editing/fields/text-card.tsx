import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../../components/layout/section-card.js';
import { ApiProblem } from '../../../../../lib/api/api-problem.js';
import { faultsByField } from '../../../../../lib/api/faults-by-field.js';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import { freeFields } from '../../text/text-fields.js';
import type { OpenFinding } from '../findings/open-findings.js';
import type { WordField } from '../content/proposal-content.js';
import type { SaveOutcome } from '../session/editing-session.js';
import type { Editing } from '../session/use-editing-session.js';
import { AboutFields } from './about-fields.js';
import { AffectedField } from './affected-field.js';
import { FieldFindings } from '../findings/field-findings.js';
import { idOfField } from './go-to-field.js';
import { MarkdownHelp } from './markdown-help.js';
import type { HarmlessDeclaration } from '../findings/use-harmless-declaration.js';
import { WordsField } from './words-field.js';

const mostCharacters = 200;

interface TextCardProps {
  proposal: Proposal;
  editing: Editing;
  findings: Record<WordField, OpenFinding[]>;
  declaration: HarmlessDeclaration;
}

/** Everything that belongs to the text, each part under its question. */
export function TextCard({ proposal, editing, findings, declaration }: TextCardProps) {
  const { t } = useTranslation(['proposal-editing', 'proposals']);
  const { session, view } = editing;
  const { content } = view;
  const faults = faultsOf(view.outcome);
  return (
    <SectionCard title={t('text.heading')} aside={<MarkdownHelp />}>
      <Stack gap="lg">
        <div>
          <TextInput
            id={idOfField('title')}
            label={t('proposals:text.title')}
            description={t('help.title')}
            labelProps={{ fw: 650 }}
            maxLength={mostCharacters}
            value={content.title}
            error={content.title.trim() === '' ? t('text.titleMissing') : faults.title}
            onChange={(event) => session.write({ title: event.currentTarget.value })}
          />
          <FieldFindings findings={findings.title} declaration={declaration} />
        </div>
        {freeFields.map((field) => (
          <WordsField
            key={field}
            field={field}
            value={content[field]}
            findings={findings[field]}
            declaration={declaration}
            error={faults[field]}
            session={session}
          />
        ))}
        <AffectedField proposal={proposal} chosen={content.affectedOrganisations} session={session} />
        <AboutFields
          programmeId={proposal.programmeId}
          chainStep={content.chainStep}
          recommendation={content.recommendation}
          session={session}
        />
      </Stack>
    </SectionCard>
  );
}

/** What the server says is wrong, at the fields it is about. */
const faultsOf = (outcome: SaveOutcome): Record<string, string> =>
  outcome.kind === 'failed' && outcome.error instanceof ApiProblem ? faultsByField(outcome.error) : {};
