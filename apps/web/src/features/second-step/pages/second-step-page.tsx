import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { announce } from '../../../lib/announce.js';
import { secondFactorQuery } from '../api/get-second-factor.js';
import type { ProposedAuthenticator } from '../api/propose-authenticator.js';
import { AddPasskeyDialog } from '../components/add-passkey-dialog.js';
import { RemoveDialog, RenewDialog, ReplaceDialog } from '../components/code-acts.js';
import { LinkApp } from '../components/link-app.js';
import { RecoveryCodes } from '../components/recovery-codes.js';
import { SecondStepParts } from '../components/second-step-parts.js';

type Now =
  | { doing: 'looking' | 'renewing' | 'replacing' | 'removing' | 'adding' }
  | { doing: 'linking'; proposed: ProposedAuthenticator }
  | { doing: 'keeping'; codes: readonly string[] };

const looking: Now = { doing: 'looking' };

/** The reader's own second step: the app, the passkeys, and the recovery codes. */
export function SecondStepPage() {
  const { t } = useTranslation(['second-step', 'account']);
  const secondFactor = useQuery(secondFactorQuery);
  const hasApp = typeof secondFactor.data?.authenticatorSince === 'string';
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
        <QueryView query={secondFactor} skeleton={[140, 140]}>
          {(standing) => (
            <SecondStepParts secondFactor={standing} onProposed={link} onAct={(doing) => setNow({ doing })} />
          )}
        </QueryView>
      )}
      {now.doing === 'renewing' ? <RenewDialog hasApp={hasApp} onDone={keep} onClose={look} /> : null}
      {now.doing === 'replacing' ? <ReplaceDialog onDone={link} onClose={look} /> : null}
      {now.doing === 'removing' ? <RemoveDialog onClose={look} /> : null}
      {now.doing === 'adding' ? (
        <AddPasskeyDialog
          onAdded={({ recoveryCodes }) => {
            if (recoveryCodes.length > 0) {
              keep(recoveryCodes);
              return;
            }
            announce(t('passkeys.done'));
            look();
          }}
          onClose={look}
        />
      ) : null}
    </>
  );
}
