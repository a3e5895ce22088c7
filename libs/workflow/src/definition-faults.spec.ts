import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  defineWorkflow,
  guard,
  oneOf,
  WorkflowDefinitionError,
  type ActionDefinition,
  type StateDefinition,
  type WorkflowDefinition,
} from './index.js';

type Definition = WorkflowDefinition<object, string, string, string, string>;
type State = StateDefinition<object, string, string, string, string>;
type Row = ActionDefinition<object, string, string, string, string>;

const title = { nl: 'Titel', en: 'Title' };
const holds = (name: string) => guard<object>(name, title, () => true);
const row = (action: string, changes: Partial<Row> = {}): Row => ({
  action,
  title,
  to: 'start',
  by: ['anybody'],
  ...changes,
});

/** What is put into a sound definition to spoil it, and the one fault that has to be found. */
interface Spoiling {
  readonly fault: string;
  readonly rows?: readonly Row[];
  readonly states?: Readonly<Record<string, State>>;
}

const spoilings: readonly Spoiling[] = [
  {
    fault: 'action "stray" of state "start" leads to unknown state "nowhere"',
    rows: [row('stray', { to: 'nowhere' })],
  },
  {
    fault: 'action "fork" of state "start" leads to unknown state "toString"',
    rows: [row('fork', { to: oneOf(['start', 'toString'], () => 'start') })],
  },
  {
    fault: 'action "never" of state "start" can lead to no state at all',
    rows: [row('never', { to: oneOf<string, object>([], () => 'start') })],
  },
  {
    fault: 'action "orphan" of state "start" can be done by nobody',
    rows: [row('orphan', { by: [] })],
  },
  {
    fault: 'action "foreign" of state "start" is for unknown part "stranger"',
    rows: [row('foreign', { by: ['anybody', 'stranger'] })],
  },
  { fault: 'state "start" names action "echo" twice', rows: [row('echo'), row('echo'), row('echo')] },
  {
    fault: 'action "doubt" of state "start" names guard "sure" twice',
    rows: [row('doubt', { guards: [holds('sure'), holds('other'), holds('sure')] })],
  },
  {
    fault: 'action "pose" of state "start" uses the reserved guard name "actor"',
    rows: [row('pose', { guards: [holds('actor')] })],
  },
  {
    fault: 'action "claim" of state "start" uses the reserved guard name "requires:reason"',
    rows: [row('claim', { guards: [holds('requires:reason')] })],
  },
  {
    fault: 'action "ask" of state "start" requires unknown "moon"',
    rows: [row('ask', { requires: ['reason', 'moon'] })],
  },
  {
    fault: 'state "pit" has no actions and is not declared final',
    rows: [row('fall', { to: 'pit' })],
    states: { pit: { title, actions: [] } },
  },
  {
    fault: 'final state "grave" has actions',
    rows: [row('die', { to: 'grave' })],
    states: { grave: { title, final: true, actions: [row('rise')] } },
  },
  {
    fault: 'state "island" cannot be reached from the initial state',
    states: { island: { title, actions: [row('swim', { to: 'start' }), row('stay', { to: 'island' })] } },
  },
];

function spoiled(chosen: readonly Omit<Spoiling, 'fault'>[], initial = 'start'): Definition {
  return {
    name: 'toy',
    title,
    parts: { anybody: title },
    requirements: { reason: title },
    initial,
    states: {
      start: { title, actions: [row('finish', { to: 'end' }), ...chosen.flatMap(({ rows }) => rows ?? [])] },
      end: { title, final: true },
      ...Object.assign({}, ...chosen.map(({ states }) => states ?? {})),
    },
  };
}

function faultsOf(definition: Definition): readonly string[] {
  try {
    defineWorkflow<object, string, string>()(definition);
  } catch (error) {
    if (error instanceof WorkflowDefinitionError) return error.faults;
    throw error;
  }
  return [];
}

describe('a workflow definition', () => {
  it('is accepted when it is sound', () => {
    expect(faultsOf(spoiled([]))).toEqual([]);
  });

  it.each(spoilings)('is refused because $fault', (spoiling) => {
    expect(faultsOf(spoiled([spoiling]))).toEqual([spoiling.fault]);
  });

  it('is refused when its initial state is unknown, without calling every state unreachable', () => {
    expect(faultsOf(spoiled([], 'begin'))).toEqual(['the initial state "begin" is unknown']);
  });

  it('is refused with every fault at once, and no other', () => {
    fc.assert(
      fc.property(fc.subarray([...spoilings], { minLength: 1 }), (chosen) => {
        const expected = chosen.map((spoiling) => spoiling.fault);
        expect([...faultsOf(spoiled(chosen))].sort()).toEqual([...expected].sort());
      }),
    );
  });

  it('names all faults in one message', () => {
    const define = () => defineWorkflow<object, string, string>()(spoiled(spoilings));
    for (const { fault } of spoilings) expect(define).toThrow(fault);
    expect(define).toThrow('Workflow "toy" is not well defined:\n- ');
  });

  it('finds a state that only unreachable states lead to', () => {
    const definition = spoiled([
      {
        states: {
          cave: { title, actions: [row('dig', { to: 'tunnel' })] },
          tunnel: { title, actions: [row('crawl', { to: 'end' })] },
        },
      },
    ]);
    expect(faultsOf(definition)).toEqual([
      'state "cave" cannot be reached from the initial state',
      'state "tunnel" cannot be reached from the initial state',
    ]);
  });
});
