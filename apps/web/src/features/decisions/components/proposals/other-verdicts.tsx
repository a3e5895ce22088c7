import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../../components/text/markdown.js';
import type { Proposal, Review } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import classes from './proposal-decision.module.css';

/** What other organisations said in this round, and of whom a verdict is still missing. */
export function OtherVerdicts({ proposal, own }: { proposal: Proposal; own: Review }) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const others = proposal.reviews.filter(
    ({ round, organisationId }) => round === own.round && organisationId !== own.organisationId,
  );
  const given = others.filter(({ verdict }) => verdict !== null);
  const waiting = others.filter(({ verdict }) => verdict === null);
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <>
      {given.length === 0 ? <Text c="dimmed">{t('proposal.noOthers')}</Text> : null}
      <ul className={classes.verdicts}>
        {given.map(({ organisationId, organisation, verdictTitle, motivation }) => (
          <li key={organisationId}>
            <Text fw={600}>
              {organisation.shortName}: {verdictTitle}
            </Text>
            {motivation === null ? null : <Markdown text={motivation} />}
          </li>
        ))}
      </ul>
      {waiting.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('proposal.othersWait', {
            names: names.format(waiting.map(({ organisation }) => organisation.shortName)),
          })}
        </Text>
      )}
    </>
  );
}
