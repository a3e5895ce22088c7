import type { IsoDate } from '@app/calendar';
import {
  type PartnerRole,
  partnerRoles,
  type ProgrammeAction,
  type ProgrammeKind,
  programmeKinds,
} from '@app/programmes';
import { ApiProperty } from '@nestjs/swagger';
import { OrganisationRef } from '../../http/references.dto.js';
import {
  ChainStep,
  MilestoneTemplateItem,
  ProgrammeSettings,
  Recommendation,
} from './programme-parts.dto.js';

/** A cohort (lichting) of a programme. */
export class CohortRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;

  @ApiProperty({ type: String, format: 'date' })
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last day, included (laatste dag)' })
  endsOn!: IsoDate;
}

/** A programme (programma) in a list. */
export class ProgrammeSummary {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ enum: programmeKinds, enumName: 'ProgrammeKind' })
  kind!: ProgrammeKind;

  name!: string;

  /** What it is about (thema). */
  theme!: string;

  @ApiProperty({ type: String, format: 'date' })
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last day, included (laatste dag)' })
  endsOn!: IsoDate;

  @ApiProperty({ type: [CohortRef], description: 'Its cohorts, the earliest first (lichtingen)' })
  cohorts!: CohortRef[];
}

/** An organisation in a programme (programmapartner). */
export class Partner {
  @ApiProperty({ type: OrganisationRef })
  organisation!: OrganisationRef;

  @ApiProperty({ enum: partnerRoles, enumName: 'PartnerRole' })
  role!: PartnerRole;
}

/** A programme (programma) with everything that was decided about it. */
export class Programme extends ProgrammeSummary {
  /** What it should achieve (doel). */
  goal!: string;

  /** A zone of the IANA database (tijdzone). */
  timeZone!: string;

  @ApiProperty({ type: [Partner], description: 'The organisations in it, by name (partners)' })
  partners!: Partner[];

  @ApiProperty({ type: [Recommendation], description: 'The recommendations that it answers (aanbevelingen)' })
  recommendations!: readonly Recommendation[];

  @ApiProperty({
    type: [ChainStep],
    description: 'The steps of the chain that proposals can be about (ketenstappen)',
  })
  chainSteps!: readonly ChainStep[];

  @ApiProperty({ type: ProgrammeSettings, description: 'The settings (instellingen)' })
  settings!: Readonly<Omit<ProgrammeSettings, 'quietHours'>> & {
    readonly quietHours: readonly [string, string];
  };

  @ApiProperty({
    type: [MilestoneTemplateItem],
    description: 'The milestones of new exchanges (mijlpalensjabloon)',
  })
  milestoneTemplate!: readonly MilestoneTemplateItem[];

  @ApiProperty({
    enum: ['update', 'create_cohort'] satisfies ProgrammeAction[],
    enumName: 'ProgrammePermission',
    isArray: true,
    description: 'What you may do with it (wat je mag)',
  })
  permissions!: ProgrammeAction[];
}

/** A part of the list of programmes (programma’s). */
export class ProgrammeList {
  @ApiProperty({ type: [ProgrammeSummary] })
  items!: ProgrammeSummary[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
