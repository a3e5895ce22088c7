import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  defineWorkflow,
  guard,
  oneOf,
  WorkflowRefusal,
  type ActionDefinition,
  type StateDefinition,
  type Workflow,
  type WorkflowDefinition,
} from './index.js';

/** Whatever a table says, a subject decides through these: which guards hold and which target it chooses. */
interface Subject {
  readonly holding: readonly string[];
  readonly choice: number;
}

type Row = ActionDefinition<Subject, string, string, string, string>;
type State = StateDefinition<Subject, string, string, string, string>;
type Definition = WorkflowDefinition<Subject, string, string, string, string>;
type AnyWorkflow = Workflow<Subject, string, string, string, string>;

interface Request {
  readonly action: string;
  readonly parts: readonly string[];
  readonly subject: Subject;
  readonly filledIn: readonly string[];
}

const STATES = ['idea', 'submitted', 'reviewed', 'parked', 'done'];
const ACTIONS = ['submit', 'judge', 'park', 'resume', 'withdraw', 'finish'];
const PARTS = ['author', 'sponsor', 'system'];
const GUARDS = ['textComplete', 'everyoneAgrees', 'termPassed'];
const REQUIREMENTS = ['reason', 'date'];

const titled = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { nl: name, en: name }]));
const guards = GUARDS.map((name) =>
  guard<Subject>(name, { nl: `${name} niet`, en: `not ${name}` }, (subject) =>
    subject.holding.includes(name),
  ),
);

const rows: fc.Arbitrary<readonly Row[]> = fc.uniqueArray(
  fc.record({
    action: fc.constantFrom(...ACTIONS),
    title: fc.constant({ nl: 'actie', en: 'action' }),
    to: fc.oneof(
      fc.constantFrom(...STATES),
      fc
        .subarray(STATES, { minLength: 1 })
        .map((states) => oneOf<string, Subject>(states, (subject) => chosenBy(subject, states))),
    ),
    by: fc.subarray(PARTS, { minLength: 1 }),
    guards: fc.subarray(guards),
    requires: fc.subarray(REQUIREMENTS),
  }),
  { selector: (row) => row.action, maxLength: 4 },
);

/** Random tables, made sound by leaving out what cannot be reached and declaring dead ends final. */
const definitions: fc.Arbitrary<Definition> = fc
  .tuple(...STATES.map(() => rows))
  .map((tables) =>
    soundDefinition(Object.fromEntries(STATES.map((name, index) => [name, tables[index] ?? []]))),
  );

const requests: fc.Arbitrary<readonly Request[]> = fc.array(
  fc.record({
    action: fc.constantFrom(...ACTIONS),
    parts: fc.subarray(PARTS),
    subject: fc.record({ holding: fc.subarray(GUARDS), choice: fc.nat(9) }),
    filledIn: fc.subarray(REQUIREMENTS),
  }),
  { maxLength: 30 },
);

const at = new Date('2026-03-04T09:00:00Z');

describe('any sound workflow', () => {
  it('keeps to the table, whatever sequence of actions is tried', () => {
    fc.assert(
      fc.property(definitions, requests, (definition, attempts) => {
        const workflow = define(definition);
        let state = workflow.initial;
        for (const request of attempts.filter(({ action }) => workflow.isAction(action))) {
          const outcome = attempt(workflow, state, request);
          expect(outcome).toEqual(expectedOutcome(definition, state, request));
          if (typeof outcome === 'string') state = outcome;
        }
      }),
    );
  });

  it('allows exactly the actions that can be applied once the requirements are filled in', () => {
    fc.assert(
      fc.property(definitions, requests, (definition, attempts) => {
        const workflow = define(definition);
        for (const { parts, subject } of attempts) {
          for (const state of workflow.states) {
            for (const answer of workflow.evaluate({ state, subject, parts: new Set(parts), at })) {
              const request = { action: answer.action, parts, subject, filledIn: answer.requires };
              const outcome = attempt(workflow, state, request);
              expect(answer.allowed).toBe(typeof outcome === 'string');
              expect(answer.refusals.map((refusal) => refusal.guard)).toEqual(answer.allowed ? [] : outcome);
            }
          }
        }
      }),
    );
  });

  it('remembers nothing: a refused attempt leaves subject and answers as they were', () => {
    fc.assert(
      fc.property(definitions, requests, (definition, attempts) => {
        const workflow = define(definition);
        for (const request of attempts.filter(({ action }) => workflow.isAction(action))) {
          const subject = deeplyFrozen(request.subject);
          const question = { state: workflow.initial, subject, parts: new Set(request.parts), at };
          const before = workflow.evaluate(question);
          attempt(workflow, workflow.initial, { ...request, subject });
          expect(workflow.evaluate(question)).toEqual(before);
        }
      }),
    );
  });

  it('lists in its transitions the rows of its definition and no others', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        const listed = define(definition).transitions.map(({ from, action, by }) => ({ from, action, by }));
        const defined = Object.entries(definition.states).flatMap(([from, { actions = [] }]) =>
          actions.map(({ action, by }) => ({ from, action, by })),
        );
        expect(listed).toEqual(defined);
      }),
    );
  });
});

function define(definition: Definition): AnyWorkflow {
  return defineWorkflow<Subject, string, string>()(definition);
}

/** The state that an attempt leads to, or the names of the guards that refuse it. */
function attempt(workflow: AnyWorkflow, state: string, request: Request): string | string[] {
  const input = Object.fromEntries(request.filledIn.map((name) => [name, 'filled in']));
  const subject = deeplyFrozen(request.subject);
  try {
    return workflow.apply({ ...request, subject, state, parts: new Set(request.parts), at, input }).to;
  } catch (error) {
    if (error instanceof WorkflowRefusal) return error.refusals.map((refusal) => refusal.guard);
    throw error;
  }
}

/** The same, read straight from the table. */
function expectedOutcome(definition: Definition, state: string, request: Request): string | string[] {
  const { subject, parts, filledIn } = request;
  const row = definition.states[state]?.actions?.find(({ action }) => action === request.action);
  if (!row) return ['state'];
  const refusals = [
    ...(row.by.some((part) => parts.includes(part)) ? [] : ['actor']),
    ...(row.guards ?? []).map(({ name }) => name).filter((name) => !subject.holding.includes(name)),
    ...(row.requires ?? []).filter((name) => !filledIn.includes(name)).map((name) => `requires:${name}`),
  ];
  if (refusals.length > 0) return refusals;
  return typeof row.to === 'string' ? row.to : chosenBy(subject, row.to.states);
}

function chosenBy(subject: Subject, states: readonly string[]): string {
  return states[subject.choice % states.length] ?? '';
}

function soundDefinition(table: Readonly<Record<string, readonly Row[]>>): Definition {
  const reached = new Set(['idea']);
  for (const name of reached) {
    for (const { to } of table[name] ?? []) {
      for (const target of typeof to === 'string' ? [to] : to.states) reached.add(target);
    }
  }
  const states = [...reached].map((name): [string, State] => {
    const actions = table[name] ?? [];
    const title = { nl: name, en: name };
    return [name, actions.length > 0 ? { title, actions } : { title, final: true }];
  });
  return {
    name: 'random',
    title: { nl: 'willekeurig', en: 'random' },
    parts: titled(PARTS),
    requirements: titled(REQUIREMENTS),
    initial: 'idea',
    states: Object.fromEntries(states),
  };
}

function deeplyFrozen(subject: Subject): Subject {
  return Object.freeze({ ...subject, holding: Object.freeze([...subject.holding]) });
}
