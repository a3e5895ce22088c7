import type { ErrorKind } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One fault in the input: in the body (`pointer`) or in the address (`parameter`). */
export class Fault {
  @ApiPropertyOptional({ description: 'JSON pointer (RFC 6901) into the body' })
  pointer?: string;

  @ApiPropertyOptional({ description: 'Name of the query parameter' })
  parameter?: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  detail!: string;
}

/** One guard of a workflow that refuses. */
export class Refusal {
  @ApiProperty()
  guard!: string;

  @ApiProperty()
  detail!: string;
}

/** What went wrong, as RFC 9457 describes it. */
export class Problem {
  @ApiProperty({ description: 'Identifies the kind of problem', example: 'urn:wisselwerk:problem:not_found' })
  type!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'integer' })
  status!: number;

  @ApiProperty({ description: 'What happened, in the language of the reader' })
  detail!: string;

  @ApiProperty({ description: 'Stable code for programs, such as workflow.refused' })
  code!: string;

  @ApiProperty({ description: 'Names this request in the log' })
  requestId!: string;

  @ApiPropertyOptional({ type: [Fault], description: 'Every fault in the input' })
  errors?: Fault[];

  @ApiPropertyOptional({ type: [Refusal], description: 'Every guard of the workflow that refuses' })
  refusals?: Refusal[];
}

/** The status of every kind of refusal. Source: the HTTP interface, "Errors". */
export const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  media_type: 415,
  unprocessable: 422,
  version_missing: 428,
  throttled: 429,
};

/** The title of every status that the api answers with. */
export const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};
