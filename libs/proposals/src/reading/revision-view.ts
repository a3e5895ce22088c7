import type { PersonRef } from '@app/identity';
import type { FreeTextField } from '../content/proposal-content.js';
import type { AffectedView } from './proposal-summary.js';

/** The text as it was saved once. */
export interface RevisionView extends Readonly<Record<FreeTextField, string>> {
  readonly number: number;
  readonly author: PersonRef;
  readonly at: Date;
  readonly chainStepTitle: string | null;
  readonly recommendationTitle: string | null;
  readonly affectedOrganisations: readonly AffectedView[];
}
