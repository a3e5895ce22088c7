import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { TabLinks } from '../../../components/layout/tab-links.js';
import { QueryView } from '../../../components/states/query-view.js';
import { useCohorts } from '../../../lib/session/cohorts.js';

/** What waits on whom, what was sent about it, and by which rules; each part has a tab. */
export function RemindersLayout() {
  const { t } = useTranslation('reminders');
  const cohorts = useCohorts();
  return (
    <>
      <TabLinks
        label={t('tabs.label')}
        firstIsAbove
        links={[
          { title: t('waiting.title'), to: '/reminders' },
          { title: t('ledger.title'), to: '/reminders/ledger' },
          { title: t('rules.title'), to: '/reminders/rules' },
        ]}
      />
      <QueryView query={cohorts} skeleton={[56, 280]}>
        {() => <Outlet />}
      </QueryView>
    </>
  );
}
