import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FailureNotice } from '../../../../../components/states/failure-notice.js';
import { ConnectionFailure } from '../../../../../lib/api/api-problem.js';
import { conflictId } from '../conflict/conflict-card.js';
import { goToElement } from '../fields/go-to-field.js';
import type { Editing } from '../session/use-editing-session.js';
import classes from './save-bar.module.css';
import { SaveStatus } from './save-status.js';

/** The form that the button to save belongs to. */
export const formId = 'proposal-text';

interface SaveBarProps {
  proposalId: string;
  editing: Editing;
}

/** Always in sight at the foot: how the saving stands, and the way to save or to be done. */
export function SaveBar({ proposalId, editing }: SaveBarProps) {
  const { t } = useTranslation('proposal-editing');
  const { view } = editing;
  const { outcome } = view;
  const refused = outcome.kind === 'failed' && !(outcome.error instanceof ConnectionFailure);
  return (
    <section className={classes.bar} aria-label={t('save.bar')}>
      <FailureNotice error={refused && !view.isSaved ? outcome.error : null} />
      <div className={classes.line}>
        <SaveStatus editing={editing} />
        <div className={classes.acts}>
          {view.conflict === null ? (
            <SaveActs proposalId={proposalId} editing={editing} />
          ) : (
            <Button onClick={() => goToElement(conflictId, 'start')}>{t('save.choose')}</Button>
          )}
        </div>
      </div>
    </section>
  );
}

/** An idea saves itself, so that its button is to be done; else saving is the act, and leaving stands beside it. */
function SaveActs({ proposalId, editing: { session, view, savesByItself } }: SaveBarProps) {
  const { t } = useTranslation('proposal-editing');
  const navigate = useNavigate();
  const [ending, setEnding] = useState(false);
  const leave = (): void => void navigate(`/proposals/${proposalId}`);
  const end = async (): Promise<void> => {
    setEnding(true);
    if (await session.save()) leave();
    else setEnding(false);
  };
  const isSaving = view.outcome.kind === 'saving';
  if (savesByItself) {
    return (
      <>
        {view.outcome.kind === 'failed' ? (
          <Button variant="default" onClick={() => void session.save()}>
            {t('save.retry')}
          </Button>
        ) : null}
        <Button loading={ending} onClick={() => void end()}>
          {t('save.done')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button variant="default" onClick={leave}>
        {t('save.back')}
      </Button>
      <Button type="submit" form={formId} loading={isSaving}>
        {t('save.label')}
      </Button>
    </>
  );
}
