import { Anchor, Button, Code, CopyButton, Group, List, Stack, Text } from '@mantine/core';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import { type ConfirmedSecondFactor, useConfirmAuthenticator } from '../api/confirm-authenticator.js';
import type { ProposedAuthenticator } from '../api/propose-authenticator.js';
import { CodeForm } from './code-form.js';
import classes from './link-app.module.css';

interface LinkAppProps {
  proposed: ProposedAuthenticator;
  onConfirmed: (confirmed: ConfirmedSecondFactor) => void;
}

/** Links an authenticator app: the picture to scan, the key to type, and its first code. */
export function LinkApp({ proposed, onConfirmed }: LinkAppProps) {
  const { t } = useTranslation('second-step');
  const confirm = useConfirmAuthenticator();
  return (
    <SectionCard title={t('scan.title')}>
      <Text mb="sm">{t('scan.apps')}</Text>
      <List type="ordered" className={classes.steps}>
        <List.Item>
          <Text>{t('scan.first')}</Text>
          <Secret {...proposed} />
        </List.Item>
        <List.Item>
          <Text mb="xs">{t('scan.second')}</Text>
          <CodeForm
            kind="app"
            submitLabel={t('scan.button')}
            pending={confirm.isPending}
            error={confirm.error}
            onSubmit={(code) => confirm.mutate(code, { onSuccess: onConfirmed })}
          />
        </List.Item>
      </List>
    </SectionCard>
  );
}

/** The picture is drawn in the browser: the secret goes to nobody else. */
function Secret({ secret, address }: ProposedAuthenticator) {
  const { t } = useTranslation('second-step');
  const inFours = (secret.match(/.{1,4}/g) ?? []).join(' ');
  return (
    <Group align="center" gap="lg" my="sm">
      <div className={classes.picture}>
        <QRCodeSVG value={address} size={176} level="M" marginSize={4} role="img" title={t('scan.picture')} />
      </div>
      <Stack gap="xs" align="flex-start" className={classes.typed}>
        <Text>{t('scan.orType')}</Text>
        <Code fz="md" aria-label={t('scan.secret')}>
          {inFours}
        </Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" size="sm" onClick={copy}>
              {copied ? t('codes.copied') : t('codes.copy')}
            </Button>
          )}
        </CopyButton>
        <Anchor href={address}>{t('scan.here')}</Anchor>
      </Stack>
    </Group>
  );
}
