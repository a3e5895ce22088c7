import { type FollowReason, followReasons } from '@app/proposals';
import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../http/references.dto.js';

/** Somebody who follows a proposal (volger). */
export class Follower {
  @ApiProperty({ type: PersonRef })
  person!: PersonRef;

  @ApiProperty({ enum: followReasons, enumName: 'FollowReason', description: 'Why they follow' })
  because!: FollowReason;

  @ApiProperty({ type: String, format: 'date-time' })
  since!: Date;
}

/** Who follows a proposal. */
export class FollowerList {
  @ApiProperty({ type: [Follower] })
  items!: readonly Follower[];
}
