import { type NotificationKind, notificationKinds } from '@app/platform';
import { type Delivery, deliveries } from '@app/reminders';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';

/** What somebody was told (melding). */
export class Notification {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: notificationKinds, enumName: 'NotificationKind' })
  kind!: NotificationKind;

  title!: string;

  @ApiProperty({ type: String, nullable: true })
  text!: string | null;

  @ApiProperty({ description: 'Where it leads to within the product' })
  path!: string;

  @ApiProperty({ description: 'The words on the button that leads there' })
  action!: string;

  @ApiProperty({ description: 'Why the reader is told' })
  because!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  madeAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt!: Date | null;

  @ApiProperty({ enum: deliveries, enumName: 'Delivery', description: 'How it was mailed' })
  delivery!: Delivery;
}

/** A part of the list of notifications. */
export class NotificationList {
  @ApiProperty({ type: [Notification] })
  items!: Notification[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which notifications are asked for. */
export class NotificationQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only those that are not read' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;
}

/** How many notifications wait. */
export class NotificationCount {
  @ApiProperty({ type: 'integer' })
  unread!: number;
}

/** Whether it is read (gelezen). */
export class MarkNotification {
  @ApiProperty()
  @IsBoolean()
  read!: boolean;
}
