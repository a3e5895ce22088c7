import { MaxLength, type NotificationKind, notificationKinds } from '@app/platform';
import { type Delivery, deliveries } from '@app/reminders';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Matches, ValidateNested } from 'class-validator';

/** How somebody wants to hear of a kind of thing. */
export class KindPreference {
  @ApiProperty({ enum: notificationKinds, enumName: 'NotificationKind' })
  @IsIn(notificationKinds)
  kind!: NotificationKind;

  @ApiProperty({ enum: deliveries, enumName: 'Delivery' })
  @IsIn(deliveries)
  delivery!: Delivery;
}

/** A kind with its name. */
export class NamedKindPreference {
  @ApiProperty({ enum: notificationKinds, enumName: 'NotificationKind' })
  kind!: NotificationKind;

  title!: string;

  @ApiProperty({ enum: deliveries, enumName: 'Delivery' })
  delivery!: Delivery;
}

/** How somebody wants to hear of things (voorkeuren). */
export class NotificationPreferences {
  @ApiProperty({ description: 'When digests go out, HH:MM in the own time zone' })
  digestTime!: string;

  @ApiProperty({ description: 'A zone of the IANA database' })
  timeZone!: string;

  @ApiProperty({ type: [NamedKindPreference] })
  kinds!: NamedKindPreference[];
}

/** New preferences; a kind that is left out keeps its own. */
export class SaveNotificationPreferences {
  @ApiProperty({ pattern: '^\\d\\d:\\d\\d$', description: 'Between 08:00 and 18:59' })
  @Matches(/^\d\d:\d\d$/)
  digestTime!: string;

  @ApiProperty({ maxLength: 64 })
  @IsString()
  @MaxLength(64)
  timeZone!: string;

  @ApiProperty({ type: [KindPreference], maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => KindPreference)
  kinds!: KindPreference[];
}

/** Which mail was stopped. */
export class Unsubscription {
  @ApiProperty({ enum: notificationKinds, enumName: 'NotificationKind' })
  kind!: NotificationKind;

  title!: string;
}
