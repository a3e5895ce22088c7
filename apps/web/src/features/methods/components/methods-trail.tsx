import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { membershipsIn } from '../../../lib/session/scope.js';

interface MethodsTrailProps {
  programmeId: string;
  /** Whether the page is one below the list of methods. */
  isBelowList?: boolean;
}

/** The way back up: to the programme for who runs it, to the own cases for everybody else. */
export function MethodsTrail({ programmeId, isBelowList = false }: MethodsTrailProps) {
  const { t } = useTranslation(['methods', 'administration', 'intervision']);
  const run = membershipsIn(useCurrentSession(), 'programme_office').find(
    (membership) => membership.programmeId === programmeId,
  );
  const above =
    run === undefined
      ? { title: t('intervision:mine.title'), to: '/intervision-cases' }
      : { title: run.programmeName ?? '', to: `/administration/programmes/${programmeId}` };
  const list = { title: t('title'), to: `/intervision-methods/${programmeId}` };
  return <Breadcrumbs steps={isBelowList ? [above, list] : [above]} />;
}
