import { Button, Group, Stack } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/states/empty-state.js';
import type { Pilot, Proposal } from '../../../../lib/api/schema-types.js';
import { PilotEvaluationDialog } from './pilot-evaluation-dialog.js';
import { PilotFacts } from './pilot-facts.js';
import { PilotPlanDialog } from './pilot-plan-dialog.js';

type Act = { what: 'plan'; pilot: Pilot | undefined } | { what: 'evaluate'; pilot: Pilot };

/** The pilots of a proposal, the last one first: plan, measure and what came of it. */
export function PilotPanel({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal-steps');
  const [act, setAct] = useState<Act | null>(null);
  const { pilots } = proposal;
  const close = (): void => setAct(null);
  return (
    <>
      {pilots.length === 0 ? (
        <EmptyState icon={IconFlask} title={t('pilot.none.title')} detail={t('pilot.none.detail')} />
      ) : null}
      <Stack gap="lg">
        {[...pilots].reverse().map((pilot) => (
          <PilotFacts key={pilot.id} pilot={pilot}>
            <Group gap="sm" mt="sm">
              {pilot.permissions.includes('evaluate') ? (
                <Button size="sm" onClick={() => setAct({ what: 'evaluate', pilot })}>
                  {t('pilot.evaluate')}
                </Button>
              ) : null}
              {pilot.permissions.includes('change') ? (
                <Button size="sm" variant="default" onClick={() => setAct({ what: 'plan', pilot })}>
                  {t('pilot.change')}
                </Button>
              ) : null}
            </Group>
          </PilotFacts>
        ))}
      </Stack>
      {canPlan(proposal) ? (
        <Group mt="md">
          <Button onClick={() => setAct({ what: 'plan', pilot: undefined })}>{t('pilot.plan')}</Button>
        </Group>
      ) : null}
      <PilotPlanDialog proposal={proposal} pilot={act?.pilot} opened={act?.what === 'plan'} onClose={close} />
      <PilotEvaluationDialog
        proposalId={proposal.id}
        pilot={act?.what === 'evaluate' ? act.pilot : null}
        onClose={close}
      />
    </>
  );
}

/** A pilot is planned after the approval or after a lapse, one at a time. */
function canPlan({ state, permissions, pilots }: Proposal): boolean {
  return (
    permissions.includes('plan_pilot') &&
    (state === 'approved' || state === 'lapsed') &&
    pilots.every((pilot) => pilot.state === 'ended')
  );
}
