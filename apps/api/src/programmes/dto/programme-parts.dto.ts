import { MaxLength } from '@app/platform';
import {
  type MilestoneAnchor,
  milestoneAnchors,
  type MilestoneTemplate,
  type PartnerRole,
  partnerRoles,
} from '@app/programmes';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed } from '../../http/trimmed.js';

const keyPattern = /^[\w.-]{1,100}$/;

/** An organisation in a programme, as it is written (programmapartner). */
export class PartnerInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId!: string;

  /** Its part: initiator (initiatiefnemer), participant (deelnemer), programme_partner (programmapartner),
   * exchange_bureau (uitwisselingsbureau) or contact (contact, does not take part). */
  @ApiProperty({ enum: partnerRoles, enumName: 'PartnerRole' })
  @IsIn(partnerRoles)
  role!: PartnerRole;
}

/** Something of a programme with a key and a name in both languages. */
class NamedItem {
  /** Unique within the programme (sleutel). */
  @IsString()
  @Matches(keyPattern)
  key!: string;

  /** The text in Dutch (tekst in het Nederlands). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  nl!: string;

  /** The text in English (tekst in het Engels). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  en!: string;
}

/** A step of the chain that proposals can be about (ketenstap). */
export class ChainStep extends NamedItem {}

/** A recommendation of a research report that the programme answers (aanbeveling). */
export class Recommendation extends NamedItem {}

/** The settings of a programme (instellingen). */
export class ProgrammeSettings {
  /** The term of a review in working days (beoordelingstermijn in werkdagen). */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100, example: 10 })
  @IsInt()
  @Min(1)
  @Max(100)
  reviewTermWorkingDays!: number;

  /** The length of an exchange in whole months, ISO 8601 (duur van een uitwisseling). */
  @ApiProperty({ example: 'P6M' })
  @IsString()
  exchangeDuration!: string;

  /** From and to, HH:MM local time: nothing is sent in between (stille uren). */
  @ApiProperty({ type: [String], minItems: 2, maxItems: 2, example: ['19:00', '08:00'] })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsString({ each: true })
  quietHours!: [string, string];

  /** How many weeks after the last day of a cohort what was said in its intervision is destroyed (bewaartermijn van
   * intervisie); left out: what stands, at first six. */
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 26, example: 6 })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(26)
  intervisionRetentionWeeks?: number;

  /** Whether everybody with a role in it must sign in with a second factor (tweede stap); left out: what stands, at
   * first not. Counts from the next time that somebody signs in. */
  @ApiPropertyOptional({ example: false })
  @MayBeLeftOut()
  @IsBoolean()
  secondFactorRequired?: boolean;
}

/** One line of the template from which milestones are planned (mijlpaal in het sjabloon). */
export class MilestoneTemplateItem extends Recommendation implements MilestoneTemplate {
  /** The date from which it is counted (anker). */
  @ApiProperty({ enum: milestoneAnchors, enumName: 'MilestoneAnchor' })
  @IsIn(milestoneAnchors)
  anchor!: MilestoneAnchor;

  /** Distance from the anchor, ISO 8601 with a minus for before, at most ten years (afstand). */
  @ApiProperty({ example: '-P14D' })
  @IsString()
  offset!: string;

  /** Whether an exchange can only be completed when it is done or waived (verplicht). */
  @IsBoolean()
  mandatory!: boolean;
}
