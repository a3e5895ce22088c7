import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import type { SecondFactor } from '../../../lib/api/schema-types.js';
import { type ProposedAuthenticator, useProposeAuthenticator } from '../api/propose-authenticator.js';
import { Passkeys } from './passkeys.js';
import { isOn, RecoveryCodesLeft } from './standing.js';

/** What is asked on the page of the second step, and how it goes on. */
export interface SecondStepActs {
  onProposed: (proposed: ProposedAuthenticator) => void;
  onAct: (doing: 'renewing' | 'replacing' | 'removing' | 'adding') => void;
}

/** The parts of somebody's second step: the app, the passkeys, and the recovery codes for when neither is at hand. */
export function SecondStepParts({ secondFactor, ...acts }: SecondStepActs & { secondFactor: SecondFactor }) {
  const { t } = useTranslation('second-step');
  const { authenticatorSince, passkeys, demands } = secondFactor;
  return (
    <Stack gap="md">
      <Text>{t('what')}</Text>
      <SectionCard title={t('app.title')}>
        {authenticatorSince === null ? (
          <Begin isFirst={passkeys.length === 0} onProposed={acts.onProposed} />
        ) : (
          <App
            since={authenticatorSince}
            removable={demands.length === 0 || passkeys.length > 0}
            onAct={acts.onAct}
          />
        )}
      </SectionCard>
      <Passkeys passkeys={passkeys} onAdd={() => acts.onAct('adding')} />
      {isOn(secondFactor) ? (
        <SectionCard title={t('standing.recovery')}>
          <Stack align="flex-start">
            <RecoveryCodesLeft secondFactor={secondFactor} />
            <Button variant="default" onClick={() => acts.onAct('renewing')}>
              {t('acts.renew')}
            </Button>
          </Stack>
        </SectionCard>
      ) : null}
    </Stack>
  );
}

function Begin({ isFirst, onProposed }: Pick<SecondStepActs, 'onProposed'> & { isFirst: boolean }) {
  const { t } = useTranslation('second-step');
  const propose = useProposeAuthenticator();
  return (
    <Stack align="flex-start">
      <Text c="dimmed">{t('app.detail')}</Text>
      <FailureNotice error={propose.error} />
      <Button
        variant={isFirst ? 'filled' : 'default'}
        loading={propose.isPending}
        onClick={() => propose.mutate(null, { onSuccess: onProposed })}
      >
        {t('setUp.begin')}
      </Button>
    </Stack>
  );
}

interface AppProps extends Pick<SecondStepActs, 'onAct'> {
  since: string;
  /** Not while it is the only second step, and somebody asks for one. */
  removable: boolean;
}

function App({ since, removable, onAct }: AppProps) {
  const { t } = useTranslation('second-step');
  return (
    <Stack>
      <Text>
        {t('standing.on')} <InstantDay instant={since} />.
      </Text>
      <Group gap="sm">
        <Button variant="default" onClick={() => onAct('replacing')}>
          {t('acts.replace')}
        </Button>
        {removable ? (
          <Button variant="subtle" color="brick" onClick={() => onAct('removing')}>
            {t('acts.remove')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}
