import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { QueryView } from '../../../components/states/query-view.js';
import { announce } from '../../../lib/announce.js';
import { isStale } from '../../../lib/api/api-problem.js';
import type { IntervisionCase, Meeting } from '../../../lib/api/schema-types.js';
import { useMeeting } from '../../meetings/api/reading/get-meeting.js';
import { useCase } from '../api/reading/get-case.js';
import { refreshRoom } from '../api/reading/refresh-intervision.js';
import { useChangeCase } from '../api/writing/save-case.js';
import { CaseActs } from '../components/preparing/case-acts.js';
import { CaseForm } from '../components/preparing/case-form.js';
import { CaseWords } from '../components/cases/case-words.js';
import { ClosedCase } from '../components/cases/closed-case.js';
import { ReadersNotice } from '../components/room/readers-notice.js';

/** One case: written by its owner until the group begins, and read afterwards. Its title gives nothing away. */
export function CasePage() {
  const { id = '' } = useParams();
  const item = useCase(id);
  return (
    <QueryView query={item} skeleton={[72, 56, 420]}>
      {(data) =>
        data.meetingId === null ? (
          <CaseWhole item={data} meeting={null} />
        ) : (
          <BroughtCase item={data} meetingId={data.meetingId} />
        )
      }
    </QueryView>
  );
}

function BroughtCase({ item, meetingId }: { item: IntervisionCase; meetingId: string }) {
  const meeting = useMeeting(meetingId);
  return (
    <QueryView query={meeting} skeleton={[72, 56, 420]}>
      {(data) => <CaseWhole item={item} meeting={data} />}
    </QueryView>
  );
}

interface CaseWholeProps {
  item: IntervisionCase;
  /** To which it was brought; null as long as it is prepared. */
  meeting: Meeting | null;
}

function CaseWhole({ item, meeting }: CaseWholeProps) {
  const { t } = useTranslation('intervision');
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ title: t('mine.title'), to: '/intervision-cases' }]} />}
        title={t('case.page')}
        below={`${item.stateTitle} · ${item.methodTitle}`}
        actions={
          meeting === null ? undefined : (
            <Button component={Link} to={`/meetings/${meeting.id}/intervision`} variant="light">
              {t('room.open')}
            </Button>
          )
        }
      />
      <Stack gap="md">
        <ReadersNotice meeting={meeting} />
        <CaseBody item={item} meeting={meeting} />
      </Stack>
    </>
  );
}

function CaseBody({ item, meeting }: CaseWholeProps) {
  const { t } = useTranslation('intervision');
  if (item.permissions.includes('change')) return <ChangeableCase key={item.id} item={item} />;
  if (item.state === 'closed' && meeting !== null) {
    return <ClosedCase item={item} cohortName={meeting.cohortName} />;
  }
  return (
    <SectionCard title={t('case.title', { name: item.owner.name })}>
      <CaseWords item={item} />
    </SectionCard>
  );
}

function ChangeableCase({ item }: { item: IntervisionCase }) {
  const { t } = useTranslation('intervision');
  const changing = useChangeCase();
  const queryClient = useQueryClient();
  const { id, version, cohortId, method, question, preparation } = item;
  return (
    <SectionCard title={t('form.title')}>
      <CaseForm
        caseId={id}
        saved={{ cohortId, method, question, preparation }}
        submitLabel={t('form.save')}
        pending={changing.isPending}
        error={changing.error}
        onSave={({ cohortId: _itStays, ...change }, done) =>
          changing.mutate(
            { id, version, ...change },
            {
              onSuccess: () => {
                done();
                announce(t('form.saved'));
              },
              // Changed in another tab: what was typed here stays, and can be saved over the newest version.
              onError: (error) => (isStale(error) ? refreshRoom(queryClient, 'cases') : undefined),
            },
          )
        }
      >
        <CaseActs item={item} />
      </CaseForm>
    </SectionCard>
  );
}
