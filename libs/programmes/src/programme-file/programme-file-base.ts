import { PersonService, MembershipService } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CohortRepository } from '../cohorts/cohort.repository.js';
import { OrganisationService } from '../organisations/organisation.service.js';
import type { ProgrammeContents } from '../programmes/programme-contents.js';
import { defaultChainSteps } from '../programmes/programme-defaults.js';
import { ProgrammeRepository } from '../programmes/programme.repository.js';
import type { FileIds } from './file-ids.js';
import type { FileOrganisation, FilePerson, ProgrammeFile } from './programme-file.js';

/** How many were made, and how many stood already. */
export interface BaseCounts {
  readonly created: { organisations: number; people: number; partners: number; memberships: number };
  readonly reused: { organisations: number; people: number };
}

/** Makes what the story of a programme file stands on: organisations, people, programme, cohort and roles. */
@Injectable()
export class ProgrammeFileBase {
  constructor(
    private readonly transaction: Transaction,
    private readonly organisations: OrganisationService,
    private readonly people: PersonService,
    private readonly programmes: ProgrammeRepository,
    private readonly cohorts: CohortRepository,
    private readonly memberships: MembershipService,
  ) {}

  /**
   * Makes it all in the open transaction and fills `ids`. An organisation of the same name and a person with
   * the same e-mail address are used as they stand, and not changed.
   */
  async lay(file: ProgrammeFile, ids: FileIds): Promise<BaseCounts> {
    const organisations = await this.layOrganisations(file.organisations, ids);
    const people = await this.layPeople(file.people, ids);
    const programmeId = await this.programmes.insert(contentsOf(file, ids));
    const { name, startsOn, endsOn } = file.cohort;
    const cohortId = await this.cohorts.insert(programmeId, { name: name.trim(), startsOn, endsOn });
    ids.keepProgramme(programmeId, cohortId);
    await this.layMemberships(file, ids);
    return {
      created: {
        organisations: file.organisations.length - organisations.reused,
        people: file.people.length - people.reused,
        partners: file.programme.partners.length,
        memberships: file.cohort.members.length,
      },
      reused: { organisations: organisations.reused, people: people.reused },
    };
  }

  private async layOrganisations(
    listed: readonly FileOrganisation[],
    ids: FileIds,
  ): Promise<{ reused: number }> {
    const names = listed.map(({ name }) => name.trim());
    const standing = await this.find(
      `SELECT id, lower(name) AS value FROM organisation WHERE lower(name) = ANY ($1)`,
      names,
    );
    for (const { key, name, shortName, kind, region = null } of listed) {
      const known = standing.get(name.trim().toLowerCase());
      const contents = { name: name.trim(), shortName: shortName.trim(), kind, region, parentId: null };
      ids.keepOrganisation(key, known ?? (await this.organisations.create(null, contents)));
    }
    return { reused: standing.size };
  }

  private async layPeople(listed: readonly FilePerson[], ids: FileIds): Promise<{ reused: number }> {
    const addresses = listed.map(({ email }) => email.trim());
    const standing = await this.find(
      `SELECT id, lower(email) AS value FROM person WHERE lower(email) = ANY ($1)`,
      addresses,
    );
    for (const { key, name, organisation, position = null, email, locale } of listed) {
      const known = standing.get(email.trim().toLowerCase());
      const homeOrganisationId = ids.organisation(organisation);
      const contents = { name: name.trim(), email: email.trim(), homeOrganisationId, position, locale };
      ids.keepPerson(key, known ?? (await this.people.create(null, contents)));
    }
    return { reused: standing.size };
  }

  private async layMemberships({ cohort }: ProgrammeFile, ids: FileIds): Promise<void> {
    const { programmeId, cohortId } = ids;
    for (const { person, role, organisation } of cohort.members) {
      const inCohort = role === 'candidate' || role === 'facilitator';
      await this.memberships.grant(null, {
        personId: ids.person(person),
        role,
        programmeId,
        ...(inCohort && { cohortId }),
        ...(organisation !== undefined && { organisationId: ids.organisation(organisation) }),
      });
    }
  }

  /** The ids of what stands already, by the value that makes it the same, in small letters. */
  private async find(sql: string, values: readonly string[]): Promise<Map<string, string>> {
    const wanted = values.map((value) => value.toLowerCase());
    const rows = await this.transaction.manager.query<{ id: string; value: string }[]>(sql, [wanted]);
    return new Map(rows.map(({ id, value }) => [value, id]));
  }
}

function contentsOf({ programme }: ProgrammeFile, ids: FileIds): ProgrammeContents {
  const {
    kind,
    name,
    theme,
    goal,
    startsOn,
    endsOn,
    timeZone,
    recommendations,
    chainSteps = defaultChainSteps,
    settings,
    milestoneTemplate,
  } = programme;
  const partners = programme.partners.map(({ organisation, role }) => ({
    organisationId: ids.organisation(organisation),
    role,
  }));
  return {
    ...{ kind, name: name.trim(), theme, goal, startsOn, endsOn, timeZone, partners },
    ...{ recommendations, chainSteps, settings, milestoneTemplate },
  };
}
