import type { Actor } from '@app/identity';
import { RecognitionReadModel, RecognitionService } from '@app/proposals';
import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { RecognitionList } from './dto/recognition.dto.js';

/** Where a proposal is recognised. */
@ApiTags('proposals')
@Controller('proposals/:id/recognitions')
export class ProposalRecognitionsController {
  constructor(
    private readonly recognitions: RecognitionService,
    private readonly readModel: RecognitionReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List where a proposal is recognised',
    description: 'The organisations in which somebody recognises it (herkend); never who.',
  })
  @ApiOkResponse({ type: RecognitionList })
  listProposalRecognitions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<RecognitionList> {
    return this.readModel.read(actor, id);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Recognise a proposal',
    description:
      'Says that it is recognised (herkennen) in the home organisation of the reader, once. There is no body. For people of other organisations than the authors’.',
  })
  @ApiOkResponse({ type: RecognitionList })
  async recogniseProposal(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<RecognitionList> {
    await this.recognitions.recognise(actor, id);
    return this.readModel.read(actor, id);
  }

  @Delete('current')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take back my recognition',
    description: 'Takes back (intrekken) that the reader recognises it.',
  })
  @ApiNoContentResponse()
  withdrawProposalRecognition(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.recognitions.withdraw(actor, id);
  }
}
