import fc from 'fast-check';
import { take } from './model.js';
import { refusalsOf, stepsOutOf, withPart } from './rules.js';
import {
  type Act,
  type Action,
  actions,
  beginning,
  type Organisation,
  organisations,
  owner,
  type Part,
  people,
  type Person,
  type Verdict,
  type World,
} from './world.js';

/** What is tried next: a certain act, whoever may do it, or one that suits wherever it stands. */
export type Choice =
  { readonly act: Act } | { readonly among: (world: World) => Act[]; readonly pick: number };

const who = fc.constantFrom(...people);
const mostlyAuthorOrOffice = fc.oneof(who, fc.constantFrom<Person>('author', 'office'));
/** An organisation, and anybody or its sponsor. */
const somebodyFor = fc.oneof(
  fc.record({ who, organisation: fc.constantFrom(...organisations) }),
  fc.constantFrom(...organisations).map((one) => ({ who: `${one}Sponsor` as const, organisation: one })),
);

/** Acts of somebody for an organisation. */
function forOrganisations<Rest extends object>(rest: fc.Arbitrary<Rest>) {
  return fc.tuple(somebodyFor, rest).map(([somebody, act]) => ({ ...somebody, ...act }));
}

const anyStep = fc.record({
  kind: fc.constant('step' as const),
  who: mostlyAuthorOrOffice,
  action: fc.constantFrom(...actions),
  reason: fc.boolean(),
  wakesIn: fc.option(fc.oneof(fc.integer({ min: -1, max: 1 }), fc.integer({ min: 2, max: 40 }))),
  target: fc.option(fc.constantFrom('open', 'itself', 'decided', 'elsewhere')),
});

const part = fc.constantFrom<(Part | undefined)[]>('acts', 'acts', 'consulted', 'informed', undefined);
const anyText = fc.record(
  {
    hasProblem: fc.boolean(),
    hasChange: fc.boolean(),
    isSuspicious: fc.boolean(),
    affected: fc.record({ home: part, host: part, third: part }).map(withoutNobody),
  },
  { requiredKeys: [] },
);

const anyVerdict = fc.record({
  kind: fc.constant('judge' as const),
  verdict: fc.constantFrom('approve', 'request_changes', 'decline'),
  isOutdated: fc.boolean(),
});
const anyAdoption = fc.record({ kind: fc.constantFrom('record', 'change', 'confirm') });
const anyCheck = fc.record({
  kind: fc.constant('check' as const),
  nth: fc.nat(2),
  outcome: fc.constantFrom('stands', 'partly', 'lapsed'),
});

/** Anything that anybody might try. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: anyStep },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('revise' as const),
      who: mostlyAuthorOrOffice,
      change: anyText,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('share', 'declareHarmless', 'plan'),
      who: mostlyAuthorOrOffice,
    }),
  },
  { weight: 4, arbitrary: forOrganisations(anyVerdict) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('evaluate' as const),
      who,
      outcome: fc.constantFrom('succeeded', 'partly', 'failed'),
    }),
  },
  { weight: 2, arbitrary: forOrganisations(anyAdoption) },
  { weight: 2, arbitrary: forOrganisations(anyCheck) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 45 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('seat' as const), isSeated: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'takeIn' as const }) },
);

/** Ideas that differ in whom they affect, with or without a sponsor of the third organisation. */
export const beginnings: fc.Arbitrary<World> = fc
  .record({
    home: part,
    host: part,
    third: fc.option(part, { freq: 1, nil: undefined }),
    isThirdSeated: fc.boolean(),
  })
  .map(({ isThirdSeated, ...parts }) => {
    return { ...beginning, isThirdSeated, text: { ...beginning.text, affected: withoutNobody(parts) } };
  });

/** Mostly what leads on or turns back, for what is tried blindly is mostly refused and stays near the beginning. */
export const choices: fc.Arbitrary<Choice> = fc.oneof(
  { weight: 5, arbitrary: anyAct.map((act) => ({ act })) },
  { weight: 6, arbitrary: fc.nat(999).map((pick) => ({ among: leadingOn, pick })) },
  { weight: 1, arbitrary: fc.nat(999).map((pick) => ({ among: turning, pick })) },
);

/** The act of a choice, in this world. */
export function chosen(choice: Choice, world: World): Act {
  if ('act' in choice) return choice.act;
  const possible = choice.among(world).filter((act) => take(world, act).after !== world);
  return possible[choice.pick % possible.length] ?? { kind: 'wait', days: 1 };
}

/** What people who mean well would do. */
function leadingOn(world: World): Act[] {
  const { text, reviews, state } = world;
  const acting = withPart(text.affected, 'acts');
  return [
    ...stepsOutOf(state)
      .filter(([action]) => !endings.includes(action))
      .map(([action, by]) => step(by, action)),
    ...organisations.filter((one) => reviews[one]?.verdict === null).map((one) => judgement(one, 'approve')),
    { kind: 'plan', who: 'office' },
    { kind: 'evaluate', who: owner, outcome: 'succeeded' },
    ...acting.flatMap((one): Act[] => [
      { kind: 'record', who: 'office', organisation: one },
      { kind: 'confirm', who: `${one}Sponsor`, organisation: one },
      { kind: 'check', who: `${one}Sponsor`, organisation: one, nth: 0, outcome: 'lapsed' },
    ]),
    ...improvements(world),
    ...(state === 'submitted' ? [{ kind: 'seat', isSeated: true } as const] : []),
    ...(['submitted', 'parked', 'in_review'].includes(state) ? [{ kind: 'wait', days: 15 } as const] : []),
  ];
}

const endings: readonly Action[] = ['withdraw', 'merge'];

/** What ends it, sends it back, or lets it wait for a sponsor who is not there. */
function turning({ state, text }: World): Act[] {
  const affected = { ...text.affected, third: 'consulted' as const };
  return [
    ...endings.map((action) => step(action === 'merge' ? 'office' : 'author', action)),
    ...organisations.flatMap((one) => [judgement(one, 'request_changes'), judgement(one, 'decline')]),
    { kind: 'evaluate', who: owner, outcome: 'failed' },
    ...(state === 'idea' ? [{ kind: 'revise', who: 'author', change: { affected } } as const] : []),
    { kind: 'share', who: 'author' },
    { kind: 'takeIn' },
    { kind: 'seat', isSeated: false },
  ];
}

function step(who: Person, action: Action): Act {
  return { kind: 'step', who, action, reason: true, wakesIn: 12, target: 'open' };
}

function judgement(organisation: Organisation, verdict: Verdict): Act {
  return { kind: 'judge', who: `${organisation}Sponsor`, organisation, verdict, isOutdated: false };
}

/** What is still missing before it can be submitted, or submitted again. */
function improvements(world: World): Act[] {
  const { text, state } = world;
  const action = state === 'idea' ? 'submit' : 'resubmit';
  if (refusalsOf(world, 'author', action).length === 0) return [];
  const change = { hasProblem: true, hasChange: true, isSuspicious: !text.isSuspicious };
  const affected = { ...text.affected, host: 'acts' as const };
  return [
    { kind: 'revise', who: 'author', change: { ...change, affected } },
    { kind: 'declareHarmless', who: 'author' },
  ];
}

function withoutNobody(affected: Readonly<Record<string, Part | undefined>>): World['text']['affected'] {
  return Object.fromEntries(Object.entries(affected).filter(([, given]) => given !== undefined));
}
