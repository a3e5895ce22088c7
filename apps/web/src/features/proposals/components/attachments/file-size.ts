import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/use-language.js';

const kilobyte = 1000;
const megabyte = 1_000_000;

/** The size of a file in words, from bytes: "312 kB", "1,4 MB". */
export function useFileSize(): (bytes: number) => string {
  const { t } = useTranslation('conversation');
  const language = useLanguage();
  return useCallback(
    (bytes) => {
      if (bytes < megabyte) {
        return t('attachments.kilobytes', { size: Math.max(1, Math.round(bytes / kilobyte)) });
      }
      const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / megabyte);
      return t('attachments.megabytes', { size });
    },
    [t, language],
  );
}
