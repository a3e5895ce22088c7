import { changedFields } from '@app/platform';
import type { ExchangeChange } from './exchange-plan.js';

/** The fields that a change would really change; learning questions count as one field, in their order. */
export function changedPlanFields(
  exchange: Required<ExchangeChange>,
  { learningQuestions, ...change }: ExchangeChange,
): (keyof ExchangeChange)[] {
  const fields: (keyof ExchangeChange)[] = changedFields(exchange, change as ExchangeChange);
  const asked = exchange.learningQuestions;
  const sameQuestions =
    learningQuestions === undefined ||
    (learningQuestions.length === asked.length &&
      learningQuestions.every((question, index) => question === asked[index]));
  return sameQuestions ? fields : [...fields, 'learningQuestions'];
}
