import { Select } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../../lib/i18n/use-language.js';
import { useProgramme } from '../../../../exchanges/api/get-programme.js';
import type { ProposalContent } from '../content/proposal-content.js';
import type { EditingSession } from '../session/editing-session.js';
import { idOfField } from './go-to-field.js';

interface AboutFieldsProps {
  programmeId: string;
  chainStep: ProposalContent['chainStep'];
  recommendation: ProposalContent['recommendation'];
  session: EditingSession;
}

const fields = [
  ['chainStep', 'chainSteps'],
  ['recommendation', 'recommendations'],
] as const;

/**
 * What of the programme the proposal is about; a choice that the programme does not offer is not asked. At rest while
 * somebody types elsewhere.
 */
export const AboutFields = memo(function AboutFields({ programmeId, session, ...chosen }: AboutFieldsProps) {
  const { t } = useTranslation(['proposal-editing', 'proposals', 'app']);
  const language = useLanguage();
  const { data: programme } = useProgramme(programmeId);
  return fields.map(([field, list]) => {
    const offered = programme?.[list] ?? [];
    if (offered.length === 0) return null;
    return (
      <Select
        key={field}
        id={idOfField(field)}
        label={t(`proposals:text.${field}`)}
        description={t(`help.${field}`)}
        placeholder={t('app:optional')}
        clearable
        searchable
        allowDeselect
        value={chosen[field]}
        data={offered.map((choice) => ({ value: choice.key, label: choice[language] }))}
        onChange={(key) => session.write({ [field]: key })}
      />
    );
  });
});
