import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import classes from './recovery-codes.module.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  /** What comes after keeping them. */
  nextLabel: string;
  onKept: () => void;
}

/** The recovery codes, this once, with every way to keep them. */
export function RecoveryCodes({ codes, nextLabel, onKept }: RecoveryCodesProps) {
  const { t } = useTranslation('second-step');
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <SectionCard title={t('codes.title')} emphasis="asked">
      <Stack>
        <Text ref={words} tabIndex={-1} className={classes.words}>
          {t('codes.detail')}
        </Text>
        <div className={classes.paper}>
          <p className={classes.onPaper}>{t('codes.paper')}</p>
          <ol className={classes.codes} aria-label={t('codes.list')}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
        </div>
        <Ways text={[t('codes.paper'), '', ...codes, ''].join('\n')} />
        <Group>
          <Button onClick={onKept}>{nextLabel}</Button>
        </Group>
      </Stack>
    </SectionCard>
  );
}

function Ways({ text }: { text: string }) {
  const { t } = useTranslation('second-step');
  return (
    <Group gap="sm">
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="default" size="sm" onClick={copy}>
            {copied ? t('codes.copied') : t('codes.copy')}
          </Button>
        )}
      </CopyButton>
      <Button
        component="a"
        variant="default"
        size="sm"
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        download={t('codes.file')}
      >
        {t('codes.download')}
      </Button>
      <Button variant="default" size="sm" onClick={() => window.print()}>
        {t('codes.print')}
      </Button>
    </Group>
  );
}
