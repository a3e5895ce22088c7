import type { IsoDate } from '@app/calendar';
import { IsFileDate, IsFileKey, IsFileText } from '@app/programmes';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { type CheckOutcome, checkOutcomes } from '../adoption/adoption-check.entity.js';
import { type AdoptionAnchor, adoptionAnchors } from '../adoption/proposal-adoption.entity.js';
import { type PilotOutcome, pilotOutcomes } from '../trial/proposal-pilot.entity.js';
import { longestText } from './entry-rules.js';

/** The plan of a pilot; people and organisations by their keys. */
export class PilotEntry {
  @IsFileKey()
  owner!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsFileKey({ each: true })
  organisations!: string[];

  @IsFileDate()
  startsOn!: IsoDate;

  @IsFileDate()
  endsOn!: IsoDate;

  @IsFileText(2000)
  measure!: string;
}

/** What came of the running pilot. */
export class EvaluationEntry {
  @IsIn(pilotOutcomes)
  outcome!: PilotOutcome;

  @IsFileText(longestText)
  evaluation!: string;
}

/** The adoption by an acting organisation. */
export class AdoptionEntry {
  @IsFileKey()
  organisation!: string;

  @IsFileKey()
  owner!: string;

  @IsIn(adoptionAnchors)
  anchor!: AdoptionAnchor;

  @IsFileText(500)
  anchoredIn!: string;

  @IsFileDate()
  effectiveOn!: IsoDate;
}

/** The answer to the first check of an organisation that is open. */
export class CheckEntry {
  @IsFileKey()
  organisation!: string;

  @IsIn(checkOutcomes)
  outcome!: CheckOutcome;

  @IsFileText(longestText)
  note!: string;
}
