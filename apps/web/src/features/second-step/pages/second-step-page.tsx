import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { QueryView } from '../../../components/states/query-view.js';
import { announce } from '../../../lib/announce.js';
import type { SecondFactor } from '../../../lib/api/schema-types.js';
import { secondFactorQuery } from '../api/get-second-factor.js';
import { type ProposedAuthenticator, useProposeAuthenticator } from '../api/propose-authenticator.js';
import { RemoveDialog, RenewDialog, ReplaceDialog } from '../components/code-acts.js';
import { LinkApp } from '../components/link-app.js';
import { RecoveryCodes } from '../components/recovery-codes.js';
import { Acts, Standing } from '../components/standing.js';

type Now =
  | { doing: 'looking' | 'renewing' | 'replacing' | 'removing' }
  | { doing: 'linking'; proposed: ProposedAuthenticator }
  | { doing: 'keeping'; codes: readonly string[] };

const looking: Now = { doing: 'looking' };

/** The reader's own second step: setting it up, its recovery codes, another phone, and switching it off. */
export function SecondStepPage() {
  const { t } = useTranslation(['second-step', 'account']);
  const secondFactor = useQuery(secondFactorQuery);
  const [now, setNow] = useState<Now>(looking);
  const look = (): void => setNow(looking);
  const link = (proposed: ProposedAuthenticator): void => setNow({ doing: 'linking', proposed });
  const keep = (codes: readonly string[]): void => setNow({ doing: 'keeping', codes });
  return (
    <>
      <PageHeader
        title={t('title')}
        above={<Breadcrumbs steps={[{ title: t('account:title'), to: '/account' }]} />}
      />
      {now.doing === 'linking' ? (
        <LinkApp
          proposed={now.proposed}
          onConfirmed={({ recoveryCodes }) => {
            announce(t('on'));
            keep(recoveryCodes);
          }}
        />
      ) : now.doing === 'keeping' ? (
        <RecoveryCodes codes={now.codes} nextLabel={t('codes.kept')} onKept={look} />
      ) : (
        <QueryView query={secondFactor} skeleton={[140]}>
          {(standing) =>
            standing.authenticatorSince === null ? (
              <Begin onProposed={link} />
            ) : (
              <On secondFactor={standing} onAct={(doing) => setNow({ doing })} />
            )
          }
        </QueryView>
      )}
      {now.doing === 'renewing' ? <RenewDialog onDone={keep} onClose={look} /> : null}
      {now.doing === 'replacing' ? <ReplaceDialog onDone={link} onClose={look} /> : null}
      {now.doing === 'removing' ? <RemoveDialog onClose={look} /> : null}
    </>
  );
}

function Begin({ onProposed }: { onProposed: (proposed: ProposedAuthenticator) => void }) {
  const { t } = useTranslation('second-step');
  const propose = useProposeAuthenticator();
  return (
    <SectionCard title={t('standing.off')}>
      <Stack align="flex-start">
        <Text>{t('what')}</Text>
        <FailureNotice error={propose.error} />
        <Button loading={propose.isPending} onClick={() => propose.mutate(null, { onSuccess: onProposed })}>
          {t('setUp.begin')}
        </Button>
      </Stack>
    </SectionCard>
  );
}

interface OnProps {
  secondFactor: SecondFactor;
  onAct: (doing: 'renewing' | 'replacing' | 'removing') => void;
}

function On({ secondFactor, onAct }: OnProps) {
  const { t } = useTranslation('second-step');
  return (
    <SectionCard title={t('standing.isOn')}>
      <Stack>
        <Standing secondFactor={secondFactor} />
        <Acts
          demanded={secondFactor.demands.length > 0}
          onRenew={() => onAct('renewing')}
          onReplace={() => onAct('replacing')}
          onRemove={() => onAct('removing')}
        />
      </Stack>
    </SectionCard>
  );
}
