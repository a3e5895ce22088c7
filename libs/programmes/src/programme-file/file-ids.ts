/** What the keys of a programme file became in the database; filled while the file is imported. */
export class FileIds {
  private readonly organisations = new Map<string, string>();
  private readonly people = new Map<string, string>();
  private made: { programmeId: string; cohortId: string } | undefined;

  get programmeId(): string {
    return known(this.made?.programmeId, 'the programme');
  }

  get cohortId(): string {
    return known(this.made?.cohortId, 'the cohort');
  }

  /** @throws Error for a key that was not imported: a check was forgotten */
  organisation(key: string): string {
    return known(this.organisations.get(key), `organisation ${key}`);
  }

  /** @throws Error for a key that was not imported: a check was forgotten */
  person(key: string): string {
    return known(this.people.get(key), `person ${key}`);
  }

  keepOrganisation(key: string, id: string): void {
    this.organisations.set(key, id);
  }

  keepPerson(key: string, id: string): void {
    this.people.set(key, id);
  }

  keepProgramme(programmeId: string, cohortId: string): void {
    this.made = { programmeId, cohortId };
  }
}

function known(id: string | undefined, thing: string): string {
  if (id === undefined) throw new Error(`The import does not know ${thing} (yet).`);
  return id;
}
