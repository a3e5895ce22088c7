import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../../components/text/markdown.js';
import type { AffectedOrganisation } from '../../../../lib/api/schema-types.js';
import classes from './proposal-text.module.css';
import { freeFields, type FreeField } from './text-fields.js';

interface TextBodyProps {
  /** A proposal, or one of its revisions. */
  text: Record<FreeField, string> & {
    affectedOrganisations: readonly AffectedOrganisation[];
    chainStepTitle: string | null;
    recommendationTitle: string | null;
  };
}

/** A text under its questions, with the organisations that it affects. */
export function TextBody({ text }: TextBodyProps) {
  const { t } = useTranslation(['proposals', 'domain']);
  const { affectedOrganisations, chainStepTitle, recommendationTitle } = text;
  return (
    <>
      {freeFields.map((field) => (
        <Field key={field} question={t(`text.${field}`)}>
          {text[field] === '' ? <Text c="dimmed">{t('text.empty')}</Text> : <Markdown text={text[field]} />}
        </Field>
      ))}
      <Field question={t('text.affectedOrganisations')}>
        {affectedOrganisations.length === 0 ? (
          <Text c="dimmed">{t('text.nobody')}</Text>
        ) : (
          <ul>
            {affectedOrganisations.map(({ organisationId, organisation, part }) => (
              <li key={organisationId}>
                {organisation.name}: {t(`domain:affectedPart.${part}`)}
              </li>
            ))}
          </ul>
        )}
      </Field>
      {chainStepTitle === null ? null : <Field question={t('text.chainStep')}>{chainStepTitle}</Field>}
      {recommendationTitle === null ? null : (
        <Field question={t('text.recommendation')}>{recommendationTitle}</Field>
      )}
    </>
  );
}

function Field({ question, children }: { question: string; children: ReactNode }) {
  return (
    <div className={classes.field}>
      <Title order={3} className={classes.question}>
        {question}
      </Title>
      {children}
    </div>
  );
}
