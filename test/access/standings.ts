/**
 * Where somebody stands towards the things of the world (see `world.ts`): in their cohort, elsewhere in their programme,
 * in another programme, or nowhere. A right follows from a role in a scope, so every role stands inside and outside.
 */
const titles = {
  candidate: 'candidate: author, and owner of the case',
  peer: 'another candidate, attends',
  absentee: 'another candidate, absent',
  homeSponsor: 'sponsor of the home organisation',
  sponsor: 'sponsor of the host, which acts',
  deputy: 'deputy of that sponsor',
  otherSponsor: 'sponsor of an organisation not involved',
  facilitator: 'facilitator',
  office: 'programme office',
  observer: 'observer',
  siblingCandidate: 'candidate of the other cohort',
  siblingFacilitator: 'facilitator of the other cohort',
  foreignCandidate: 'candidate elsewhere, of the home organisation',
  foreignSponsor: 'sponsor of the host elsewhere',
  foreignDeputy: 'deputy of that sponsor',
  foreignFacilitator: 'facilitator elsewhere',
  foreignOffice: 'programme office elsewhere',
  foreignObserver: 'observer elsewhere',
  admin: 'administrator',
  former: 'candidate until last week',
  stranger: 'signed in, without a role',
  visitor: 'not signed in',
} as const;

export type Standing = keyof typeof titles;

export const standings = Object.keys(titles) as Standing[];

/** What a standing is, for readers. */
export const standingTitles: Readonly<Record<Standing, string>> = titles;

export const signedIn = standings.filter((standing) => standing !== 'visitor');

/** Everybody with a role in the cohort. */
export const cohort = ['candidate', 'peer', 'absentee', 'facilitator'] as const;
/** Candidates of the cohort. */
export const candidates = ['candidate', 'peer', 'absentee'] as const;
/** Who speaks for an organisation that is in the exchange, or in the proposal. */
export const involvedSponsors = ['homeSponsor', 'sponsor', 'deputy'] as const;
/** Everybody with a role in the programme today. */
export const programme = [
  ...cohort,
  ...involvedSponsors,
  'otherSponsor',
  'office',
  'observer',
  'siblingCandidate',
  'siblingFacilitator',
] as const;
/** Everybody with a role in the other programme. */
export const elsewhere = [
  'foreignCandidate',
  'foreignSponsor',
  'foreignDeputy',
  'foreignFacilitator',
  'foreignOffice',
  'foreignObserver',
] as const;
/** Who sets up what programmes share. */
export const keepers = ['office', 'foreignOffice', 'admin'] as const;
