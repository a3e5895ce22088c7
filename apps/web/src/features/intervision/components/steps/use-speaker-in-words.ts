import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodSpeaker } from '../../../../lib/api/schema-types.js';

/** Who speaks in a step, by name where it is who brought the case. */
export function useSpeakerInWords(): (speaker: MethodSpeaker, ownerName: string) => string {
  const { t } = useTranslation('intervision');
  return useCallback((speaker, ownerName) => t(`speaker.${speaker}`, { name: ownerName }), [t]);
}
