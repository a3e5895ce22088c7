import { MaxLength, type ReminderAudience } from '@app/platform';
import { furthestDistance } from '@app/reminders';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsString, Max, Min, ValidateNested } from 'class-validator';

const units = ['days', 'working_days'] as const;
const audiences = ['asked', 'escalation'] as const;

/** A step of a rule, as a programme has it. */
export class ReminderRuleStep {
  @ApiProperty({ description: 'Key of the step' })
  step!: string;

  @ApiProperty({
    enum: audiences,
    enumName: 'ReminderAudience',
    description: 'Who is asked, or one level up',
  })
  to!: ReminderAudience;

  @ApiProperty({
    enum: units,
    enumName: 'DistanceUnit',
    nullable: true,
    description: 'What is counted; null: as soon as there is a reason',
  })
  unit!: (typeof units)[number] | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'From the day; negative: before' })
  distance!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Unless the programme chose another' })
  defaultDistance!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Comes back every so many days' })
  everyDays!: number | null;
}

/** What people are reminded of (regel), and when. */
export class ReminderRule {
  @ApiProperty({ description: 'Key of the rule' })
  rule!: string;

  title!: string;

  kind!: string;

  @ApiProperty({ description: 'Whether the programme wants it' })
  isOn!: boolean;

  @ApiProperty({ type: [ReminderRuleStep] })
  steps!: readonly ReminderRuleStep[];
}

/** Every rule. */
export class ReminderRuleList {
  @ApiProperty({ type: [ReminderRule] })
  items!: ReminderRule[];
}

/** The distance of a step that the programme chose. */
export class ChosenDistance {
  @ApiProperty({ maxLength: 50 })
  @IsString()
  @MaxLength(50)
  step!: string;

  @ApiProperty({ type: 'integer', minimum: -furthestDistance, maximum: furthestDistance })
  @IsInt()
  @Min(-furthestDistance)
  @Max(furthestDistance)
  distance!: number;
}

/** What the programme decides about a rule; a step that is left out has its own distance again. */
export class SaveReminderRule {
  @ApiProperty()
  @IsBoolean()
  isOn!: boolean;

  @ApiProperty({ type: [ChosenDistance], maxItems: 20 })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ChosenDistance)
  distances!: ChosenDistance[];
}
