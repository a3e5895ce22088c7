import { useTranslation } from 'react-i18next';
import { Period } from '../../../../components/dates/calendar-time.js';
import type { Exchange } from '../../../../lib/api/schema-types.js';
import classes from './signature-agreement.module.css';

/** What the three parties sign: who goes where, as what, from when until when, and to learn what. */
export function SignatureAgreement({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('signatures');
  return (
    <dl className={classes.facts}>
      <dt>{t('facts.candidate')}</dt>
      <dd>{exchange.candidate.name}</dd>
      <dt>{t('facts.route')}</dt>
      <dd>
        {exchange.homeOrganisation.name} {t('facts.to')} {exchange.hostOrganisation.name}
      </dd>
      <dt>{t('facts.position')}</dt>
      <dd>{exchange.hostPosition}</dd>
      <dt>{t('facts.period')}</dt>
      <dd>
        <Period startsOn={exchange.startsOn} endsOn={exchange.endsOn} />
      </dd>
      <dt>{t('facts.supervisor')}</dt>
      <dd>{exchange.hostSupervisor ?? t('facts.none')}</dd>
      <dt>{t('facts.homeSponsor')}</dt>
      <dd>{exchange.homeSponsor.name}</dd>
      <dt>{t('facts.hostSponsor')}</dt>
      <dd>{exchange.hostSponsor.name}</dd>
      {exchange.learningQuestions.length === 0 ? null : (
        <>
          <dt>{t('facts.questions')}</dt>
          <dd>
            <ul className={classes.questions}>
              {exchange.learningQuestions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
