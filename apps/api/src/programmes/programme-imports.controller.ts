import type { Actor } from '@app/identity';
import { ProgrammeImport as ProgrammeImports } from '@app/programmes';
import { Body, Controller, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TakesLargeBody } from '../http/body-limit.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { ProgrammeImport, ProgrammeImportQuery } from './dto/programme-import.dto.js';

/** The largest programme file, in bytes. */
const largestFile = 5 * 1024 ** 2;

/** Programmes from a file. */
@ApiTags('programmes')
@Controller('programme-imports')
export class ProgrammeImportsController {
  constructor(private readonly imports: ProgrammeImports) {}

  @Post()
  @TakesLargeBody(largestFile)
  @ApiOperation({
    summary: 'Import a programme file',
    description:
      'Replays a programme file (programmabestand) through the same rules as people use: all of it or nothing. A file with faults answers 400 with every fault and its JSON pointer. For an admin or a programme office (programmabureau).',
  })
  @ApiBody({
    description: 'A document of the format `programme-file/1`, at most 5 MB',
    schema: {
      type: 'object',
      additionalProperties: true,
      required: ['format', 'asOf', 'programme', 'cohort'],
    },
  })
  @ApiCreatedResponse({ type: ProgrammeImport })
  async importProgramme(
    @CurrentActor() actor: Actor,
    @Query() { dryRun, asOf }: ProgrammeImportQuery,
    @Body() document: Record<string, unknown>,
  ): Promise<ProgrammeImport> {
    return ProgrammeImport.of(await this.imports.run(document, { dryRun, asOf }, actor));
  }
}
