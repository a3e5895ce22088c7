import { IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/states/empty-state.js';
import { LoadMore } from '../../../components/states/load-more.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { UndeliveredMail, UndoneState } from '../../../lib/api/schema-types.js';
import { useUndeliveredMails } from '../api/list-undone.js';
import { type Deciding, DecisionDialog } from './decision-dialog.js';
import { UndoneTable } from './undone-table.js';
import { useTemplateInWords } from './use-template-in-words.js';

/** Mail that could not be sent. */
export function UndeliveredMails({ state }: { state: UndoneState }) {
  const { t } = useTranslation('undone');
  const inWords = useTemplateInWords();
  const mails = useUndeliveredMails(state);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const titleOf = ({ template }: UndeliveredMail) => inWords(template);
  return (
    <>
      <QueryView query={mails} skeleton={[120]}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <EmptyState icon={IconMailCheck} title={t('mails.none')} detail={t(`noneDetail.${state}`)} />
          ) : (
            <>
              <UndoneTable
                label={t('mails.title')}
                items={items}
                titleOf={titleOf}
                detailOf={({ recipientDomain }) => t('mails.to', { domain: recipientDomain })}
                onDecide={(mail, decision) => setDeciding({ id: mail.id, title: titleOf(mail), decision })}
              />
              <LoadMore {...mails} />
            </>
          );
        }}
      </QueryView>
      {deciding === null ? null : (
        <DecisionDialog list="undelivered-mails" deciding={deciding} onClose={() => setDeciding(null)} />
      )}
    </>
  );
}
