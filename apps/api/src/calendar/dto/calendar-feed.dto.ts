import { ApiProperty } from '@nestjs/swagger';

/** An address of one's own calendar (agenda-adres), without its secret. */
export class CalendarFeed {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a program last asked for it',
  })
  lastUsedAt!: Date | null;
}

/** An address just made; it is shown this once. */
export class CreatedCalendarFeed extends CalendarFeed {
  @ApiProperty({
    format: 'uri',
    description: 'The address to subscribe to in a calendar program: secret, and stored nowhere',
  })
  url!: string;
}

/** One's own addresses, newest first. */
export class CalendarFeedList {
  @ApiProperty({ type: [CalendarFeed] })
  items!: CalendarFeed[];
}
