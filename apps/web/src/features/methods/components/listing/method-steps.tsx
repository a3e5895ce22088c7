import { useTranslation } from 'react-i18next';
import type { IntervisionMethod } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import classes from './method-list.module.css';

/** The steps of a method: how long each takes, who speaks, and what happens. */
export function MethodSteps({ steps }: Pick<IntervisionMethod, 'steps'>) {
  const { t } = useTranslation('methods');
  const language = useLanguage();
  return (
    <ol className={classes.steps}>
      {steps.map(({ title, minutes, speaker, instruction }, index) => (
        <li key={index}>
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          <div>
            <div className={classes.stepTitle}>{title[language]}</div>
            <div className={classes.detail}>
              {t('minutes', { count: minutes })} · {t(`speaker.${speaker}`)}
            </div>
            <div>{instruction[language]}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
