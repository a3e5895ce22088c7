import { IconListNumbers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../../../components/layout/page-header.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import { announce } from '../../../lib/announce.js';
import { isStale } from '../../../lib/api/api-problem.js';
import type { IntervisionMethod } from '../../../lib/api/schema-types.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { useChangeMethod } from '../api/change-method.js';
import { useMethods } from '../api/list-methods.js';
import { MethodForm } from '../components/form/method-form.js';
import { valuesOf } from '../components/form/method-values.js';
import { MethodsTrail } from '../components/methods-trail.js';

/** Changes a method that a programme added. */
export function MethodPage() {
  const { t } = useTranslation('methods');
  const { programmeId = '', id } = useParams();
  const methods = useMethods(programmeId);
  return (
    <QueryView query={methods} skeleton={[72, 240, 480]}>
      {(items) => {
        const method = items.find((item) => item.id === id);
        return method?.permissions.includes('change') === true ? (
          <ChangeMethod programmeId={programmeId} method={method} onReload={() => void methods.refetch()} />
        ) : (
          <>
            <PageHeader
              above={<MethodsTrail programmeId={programmeId} isBelowList />}
              title={t('form.change')}
            />
            <EmptyState icon={IconListNumbers} title={t('form.notThere')} detail={t('form.notThereDetail')} />
          </>
        );
      }}
    </QueryView>
  );
}

interface ChangeMethodProps {
  programmeId: string;
  method: IntervisionMethod;
  onReload: () => void;
}

function ChangeMethod({ programmeId, method, onReload }: ChangeMethodProps) {
  const { t } = useTranslation('methods');
  const name = method.title[useLanguage()];
  const navigate = useNavigate();
  const change = useChangeMethod();
  const list = `/intervision-methods/${programmeId}`;
  // What was typed stays when the method is read anew.
  const [values] = useState(() => valuesOf(method));
  const reload = (): void => {
    change.reset();
    onReload();
  };
  return (
    <>
      <PageHeader
        above={<MethodsTrail programmeId={programmeId} isBelowList />}
        title={t('form.changeOne', { name })}
        below={t('form.changeBelow')}
      />
      <MethodForm
        back={list}
        initialValues={values}
        pending={change.isPending}
        error={change.error}
        onReload={isStale(change.error) ? reload : undefined}
        onSave={(content, onError) =>
          change.mutate(
            { id: method.id ?? '', version: method.version ?? 0, change: content },
            {
              onSuccess: () => {
                announce(t('form.changed'));
                void navigate(list);
              },
              onError,
            },
          )
        }
      />
    </>
  );
}
