import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import { useAnswerWithPasskey } from '../api/passkeys.js';
import { PasskeyFailure } from './passkey-failure.js';

/** Takes the second step with a passkey of this device, or of one nearby. */
export function AnswerWithPasskey({ onAnswered }: { onAnswered: (session: CurrentSession) => void }) {
  const { t } = useTranslation('second-step');
  const answer = useAnswerWithPasskey();
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="lg">{t('passkeys.answerDetail')}</Text>
      <PasskeyFailure error={answer.error} />
      <Button
        size="lg"
        loading={answer.isPending}
        onClick={() => answer.mutate(undefined, { onSuccess: onAnswered })}
      >
        {t('passkeys.use')}
      </Button>
    </Stack>
  );
}
