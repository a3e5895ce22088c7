import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/states/query-view.js';
import { useLinkedIdentities } from '../api/list-linked-identities.js';
import { IdentityTable } from './identity-table.js';

/** The accounts of organisations with which somebody signs in, for the administrator; nothing for who has none. */
export function IdentitiesOf({ personId, name }: { personId: string; name: string }) {
  const { t } = useTranslation('account');
  const identities = useLinkedIdentities(personId);
  return (
    <QueryView query={identities} skeleton={[60]}>
      {(items) =>
        items.length === 0 ? null : (
          <IdentityTable identities={items} consequence={t('identities.unlinkOtherDetail', { name })} />
        )
      }
    </QueryView>
  );
}
