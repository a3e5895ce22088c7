import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../../components/text/markdown.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';

/** What the owner asks and prepared. */
export function CaseWords({ item }: { item: Pick<IntervisionCase, 'question' | 'preparation'> }) {
  const { t } = useTranslation('intervision');
  return (
    <>
      <Text fw={650} size="lg">
        {item.question}
      </Text>
      {item.preparation.trim() === '' ? null : (
        <>
          <Text size="sm" c="dimmed" mt="sm">
            {t('case.preparation')}
          </Text>
          <Markdown text={item.preparation} />
        </>
      )}
    </>
  );
}
