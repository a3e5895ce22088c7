import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../../lib/i18n/use-language.js';
import { useProgramme } from '../../../../exchanges/api/get-programme.js';
import type { TextField } from '../../text/text-fields.js';
import { isWordField, type ProposalContent } from '../content/proposal-content.js';

/** What a field of a text says, in words that can be compared: keys and ids by the names that people know. */
export function useFieldInWords(programmeId: string): (field: TextField, content: ProposalContent) => string {
  const { t } = useTranslation('proposal-editing');
  const language = useLanguage();
  const { data: programme } = useProgramme(programmeId);
  const lists = { chainStep: programme?.chainSteps, recommendation: programme?.recommendations };
  const nameOf = (id: string): string =>
    programme?.partners.find(({ organisation }) => organisation.id === id)?.organisation.name ?? '';
  return (field, content) => {
    if (isWordField(field)) return content[field].trim();
    if (field !== 'affectedOrganisations') {
      return lists[field]?.find(({ key }) => key === content[field])?.[language] ?? '';
    }
    return content[field]
      .map(({ organisationId, part }) => `${nameOf(organisationId)}: ${t(`affected.part.${part}`)}`)
      .join('\n');
  };
}
