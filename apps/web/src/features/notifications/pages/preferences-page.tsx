import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { usePreferences } from '../api/preferences.js';
import { PreferencesForm } from '../components/preferences/preferences-form.js';

/** How the reader wants to hear of each kind of thing; every mail leads here. */
export function PreferencesPage() {
  const { t } = useTranslation(['notifications', 'account']);
  const preferences = usePreferences();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ title: t('account:title'), to: '/account' }]} />}
        title={t('preferences.title')}
        below={t('preferences.detail')}
      />
      <QueryView query={preferences} skeleton={[420, 140]}>
        {(data) => <PreferencesForm preferences={data} />}
      </QueryView>
    </>
  );
}
