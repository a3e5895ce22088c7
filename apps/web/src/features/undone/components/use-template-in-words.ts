import { useTranslation } from 'react-i18next';
import type { Texts } from '../../../lib/i18n/texts.js';

type KnownTemplate = keyof Texts['undone']['template'];

/** Says what kind of mail it is; one without words of its own, of a later server say, keeps its code. */
export function useTemplateInWords(): (template: string) => string {
  const { t, i18n } = useTranslation('undone');
  const isKnown = (key: string): key is KnownTemplate => i18n.exists(`template.${key}`, { ns: 'undone' });
  return (template) => (isKnown(template) ? t(`template.${template}`) : template);
}
