import { addDays, type IsoDate, isoDate } from '@app/calendar';

/*
 * What a proposal is and what can be done with it, in the words of the domain and apart from the code that is
 * tested: nothing here comes from `libs/proposals`.
 */

/** The author's organisation, the one that acts at first, and one that is drawn in later. */
export const organisations = ['home', 'host', 'third'] as const;
export type Organisation = (typeof organisations)[number];

/** One person of every kind; the deputy stands in for the sponsor of the host until `deputyUntil`. */
export const people = [
  'author',
  'candidate',
  'facilitator',
  'office',
  'homeSponsor',
  'hostSponsor',
  'hostDeputy',
  'thirdSponsor',
  'observer',
  'stranger',
] as const;
export type Person = (typeof people)[number];

export type State =
  | ('idea' | 'submitted' | 'in_review' | 'changes_requested' | 'approved' | 'in_pilot' | 'adopted')
  | ('lapsed' | 'parked' | 'declined' | 'withdrawn' | 'merged');

export const actions = [
  'submit',
  'start_review',
  'return',
  'approve',
  'request_changes',
  'decline',
  'resubmit',
  'start_pilot',
  'adopt',
  'stop_pilot',
  'lapse',
  'relaunch',
  'park',
  'resume',
  'withdraw',
  'merge',
] as const;
export type Action = (typeof actions)[number];

export type Part = 'acts' | 'consulted' | 'informed';
export type Verdict = 'approve' | 'request_changes' | 'decline';
export type PilotOutcome = 'succeeded' | 'partly' | 'failed';
export type CheckOutcome = 'stands' | 'partly' | 'lapsed';

/** Each circle holds the one before; authors are always in. */
export const circles = ['authors', 'cohort', 'involved', 'programme'] as const;
export type Circle = (typeof circles)[number];

export type PerOrganisation<Thing> = Readonly<Partial<Record<Organisation, Thing>>>;

/** The text, as far as a rule looks at it. */
export interface Text {
  readonly hasProblem: boolean;
  readonly hasChange: boolean;
  /** Holds what looks like client data. */
  readonly isSuspicious: boolean;
  readonly affected: PerOrganisation<Part>;
}

/** One proposal, and what is around it. */
export interface World {
  readonly today: IsoDate;
  /** Whether the third organisation has a sponsor. */
  readonly isThirdSeated: boolean;
  readonly state: State;
  readonly circle: Circle;
  readonly isShared: boolean;
  readonly authors: readonly Person[];
  readonly text: Text;
  /** Whether what looks like client data was declared harmless, once and for all. */
  readonly isDeclared: boolean;
  readonly revision: number;
  readonly judgedRevision: number | null;
  readonly round: number;
  /** Of the last round. */
  readonly reviews: PerOrganisation<{
    readonly verdict: Verdict | null;
    readonly givenBy: Person | null;
    readonly dueOn: IsoDate;
  }>;
  readonly pilots: readonly {
    readonly state: 'planned' | 'running' | 'ended';
    readonly outcome: PilotOutcome | null;
  }[];
  readonly launch: number;
  /** Of the current launch. */
  readonly adoptions: PerOrganisation<'recorded' | 'confirmed'>;
  /** Of the last adoption, by date. */
  readonly checks: PerOrganisation<readonly (CheckOutcome | null)[]>;
  readonly parkedFrom: State | null;
  readonly wakesOn: IsoDate | null;
  /** `action from>to` of everything that happened. */
  readonly history: readonly string[];
}

/** What a merge names: another that runs, itself, one that is decided, one of another programme. */
export type Target = 'open' | 'itself' | 'decided' | 'elsewhere';

/** An action of the workflow by a person, with what they fill in. */
export interface StepAct {
  readonly kind: 'step';
  readonly who: Person;
  readonly action: Action;
  readonly reason: boolean;
  /** In how many days it wakes up. */
  readonly wakesIn: number | null;
  readonly target: Target | null;
}

/** Something that is done, by a person or by the world. */
export type Act =
  | StepAct
  | { readonly kind: 'revise'; readonly who: Person; readonly change: Partial<Text> }
  | { readonly kind: 'share' | 'declareHarmless'; readonly who: Person }
  | {
      readonly kind: 'judge';
      readonly who: Person;
      readonly organisation: Organisation;
      readonly verdict: Verdict;
      /** Judges the revision before the current one. */
      readonly isOutdated: boolean;
    }
  | { readonly kind: 'plan'; readonly who: Person }
  | { readonly kind: 'evaluate'; readonly who: Person; readonly outcome: PilotOutcome }
  | {
      readonly kind: 'record' | 'change' | 'confirm';
      readonly who: Person;
      readonly organisation: Organisation;
    }
  | {
      readonly kind: 'check';
      readonly who: Person;
      readonly organisation: Organisation;
      /** Which of the three, by date. */
      readonly nth: number;
      readonly outcome: CheckOutcome;
    }
  /** The programme office merges a proposal of the other candidate into this one. */
  | { readonly kind: 'takeIn' }
  /** The third organisation gets a sponsor, or loses them. */
  | { readonly kind: 'seat'; readonly isSeated: boolean }
  /** Days pass, and the system does what they bring. */
  | { readonly kind: 'wait'; readonly days: number };

export const firstDay = isoDate('2021-03-01');
/** The last day on which the deputy stands in. */
export const deputyUntil = addDays(firstDay, 60);
/** Owns every pilot and every adoption; nothing else gives this person a say. */
export const owner: Person = 'facilitator';

/** An idea, complete enough to submit. */
export const beginning: World = {
  today: firstDay,
  isThirdSeated: false,
  state: 'idea',
  circle: 'authors',
  isShared: false,
  authors: ['author'],
  text: {
    hasProblem: true,
    hasChange: true,
    isSuspicious: false,
    affected: { home: 'consulted', host: 'acts' },
  },
  isDeclared: false,
  revision: 1,
  judgedRevision: null,
  round: 0,
  reviews: {},
  pilots: [],
  launch: 1,
  adoptions: {},
  checks: {},
  parkedFrom: null,
  wakesOn: null,
  history: ['note_idea idea>idea'],
};
