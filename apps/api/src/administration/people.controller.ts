import { type Actor, PersonReadModel, PersonService } from '@app/identity';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreatePerson, UpdatePerson } from './dto/person-contents.dto.js';
import { Person, PersonList, PersonQuery } from './dto/person.dto.js';

/** The people who take part. */
@ApiTags('administration')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PersonService,
    private readonly readModel: PersonReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List people',
    description:
      'The people (personen) whom the reader may see, by name: all of them, or those of the own programmes.',
  })
  @ApiOkResponse({ type: PersonList })
  listPeople(@CurrentActor() actor: Actor, @Query() query: PersonQuery): Promise<PersonList> {
    return this.readModel.list(actor, query, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a person', description: 'One person (persoon).' })
  @ApiOkResponse({ type: Person })
  readPerson(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Person> {
    return this.readModel.read(actor, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Register a person',
    description:
      'Registers a person (persoon) without a role; for an administrator and the programme office.',
  })
  @ApiCreatedResponse({ type: Person })
  async createPerson(@CurrentActor() actor: Actor, @Body() body: CreatePerson): Promise<Person> {
    const { position = null, ...required } = body;
    return this.readModel.read(actor, await this.people.create(actor, { ...required, position }));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a person',
    description:
      'Changes a person (persoon) or disables the account (uitzetten). Everybody changes the own name, position and language.',
  })
  @ApiOkResponse({ type: Person })
  async changePerson(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdatePerson,
  ): Promise<Person> {
    await this.people.change(actor, id, version, body);
    return this.readModel.read(actor, id);
  }
}
