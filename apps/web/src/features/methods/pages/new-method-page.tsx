import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { announce } from '../../../lib/announce.js';
import type { IntervisionMethod } from '../../../lib/api/schema-types.js';
import { itemKey } from '../../../lib/lists/item-key.js';
import { useAddMethod } from '../api/add-method.js';
import { useMethods } from '../api/list-methods.js';
import { MethodForm } from '../components/form/method-form.js';
import { valuesOf, valuesOfCopy } from '../components/form/method-values.js';
import { MethodsTrail } from '../components/methods-trail.js';

/** Adds a method to a programme: from nothing, or from one that is there. */
export function NewMethodPage() {
  const { t } = useTranslation('methods');
  const { programmeId = '' } = useParams();
  const methods = useMethods(programmeId);
  return (
    <>
      <PageHeader
        above={<MethodsTrail programmeId={programmeId} isBelowList />}
        title={t('list.add')}
        below={t('form.below')}
      />
      <QueryView query={methods} skeleton={[240, 480]}>
        {(items) => <NewMethod programmeId={programmeId} methods={items} />}
      </QueryView>
    </>
  );
}

interface NewMethodProps {
  programmeId: string;
  /** The methods that are there. */
  methods: IntervisionMethod[];
}

function NewMethod({ programmeId, methods }: NewMethodProps) {
  const { t } = useTranslation('methods');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const add = useAddMethod();
  const list = `/intervision-methods/${programmeId}`;
  const source = methods.find(({ key }) => key === search.get('from'));
  const taken = methods.map(({ key }) => key);
  return (
    <MethodForm
      key={source?.key}
      back={list}
      initialValues={source === undefined ? valuesOf(undefined) : valuesOfCopy(source)}
      pending={add.isPending}
      error={add.error}
      onSave={(content, onError) =>
        add.mutate(
          { programmeId, key: itemKey(content.title.en, taken), ...content },
          {
            onSuccess: () => {
              announce(t('form.added'));
              void navigate(list);
            },
            onError,
          },
        )
      }
    />
  );
}
