import type { IsoDate } from '@app/calendar';
import type { ImportReport } from '@app/programmes';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, ValidateIf } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';

/** How a programme file is imported. */
export class ProgrammeImportQuery {
  /** Finds every fault and counts everything, and keeps nothing (proefdraaien). */
  @ApiPropertyOptional({ type: Boolean, default: false })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun: boolean = false;

  @ApiPropertyOptional({
    type: String,
    example: 'today',
    description:
      'Moves every date by the same number of weeks, so that the story stands in the week of this day: `today` or a date (peildatum)',
  })
  @ValidateIf((_, value) => value !== undefined && value !== 'today')
  @IsIsoDateOnly()
  asOf?: 'today' | IsoDate;
}

/** How many of each were made. */
export class ImportCreated {
  @ApiProperty({ type: 'integer', description: 'Organisations (organisaties)' })
  organisations!: number;

  @ApiProperty({ type: 'integer', description: 'People (personen)' })
  people!: number;

  @ApiProperty({ type: 'integer', description: 'Partners of the programme (partners)' })
  partners!: number;

  @ApiProperty({ type: 'integer', description: 'Roles (rollen)' })
  memberships!: number;

  @ApiProperty({ type: 'integer', description: 'Exchanges (uitwisselingen)' })
  exchanges!: number;

  @ApiProperty({ type: 'integer', description: 'Signatures (handtekeningen)' })
  signatures!: number;

  @ApiProperty({ type: 'integer', description: 'Steps in the history of exchanges and proposals (stappen)' })
  transitions!: number;

  @ApiProperty({ type: 'integer', description: 'Improvement proposals (verbetervoorstellen)' })
  proposals!: number;

  @ApiProperty({ type: 'integer', description: 'Verdicts on proposals (oordelen)' })
  verdicts!: number;

  @ApiProperty({ type: 'integer', description: 'Meetings (bijeenkomsten)' })
  meetings!: number;

  @ApiProperty({ type: 'integer', description: 'Milestones that were ticked off (afgevinkte mijlpalen)' })
  milestonesDone!: number;
}

/** How many stood already, and were used as they are. */
export class ReusedCounts {
  @ApiProperty({ type: 'integer', description: 'Organisations of the same name (organisaties)' })
  organisations!: number;

  @ApiProperty({ type: 'integer', description: 'People with the same e-mail address (personen)' })
  people!: number;
}

/** What an import did, or would do (resultaat van de import). */
export class ProgrammeImport {
  dryRun!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null after a dry run' })
  programmeId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null after a dry run' })
  cohortId!: string | null;

  @ApiProperty({ type: ImportCreated })
  created!: ImportCreated;

  @ApiProperty({ type: ReusedCounts })
  reused!: ReusedCounts;

  @ApiProperty({ type: 'integer', description: 'By how many weeks every date was moved (weken verschoven)' })
  shiftedWeeks!: number;

  static of({ leftOut: _, ...report }: ImportReport): ProgrammeImport {
    const { organisations, people, partners, memberships } = report.created;
    const { exchanges = 0, signatures = 0, transitions = 0, milestonesDone = 0 } = report.created;
    const { proposals = 0, verdicts = 0, meetings = 0 } = report.created;
    return {
      ...report,
      created: {
        organisations,
        people,
        partners,
        memberships,
        exchanges,
        signatures,
        transitions,
        milestonesDone,
        proposals,
        verdicts,
        meetings,
      },
    };
  }
}
