import { describe, expect, it } from '@jest/globals';
import { defineWorkflow, guard, oneOf, WorkflowRefusal, type StateOf } from './index.js';

interface Door {
  readonly handleWorks: boolean;
  readonly personInTheWay: string | undefined;
  readonly opensItself: boolean;
  readonly openFrom: Date;
}

type DoorPart = 'visitor' | 'caretaker' | 'system';

const handleWorks = guard<Door>(
  'handleWorks',
  { nl: 'De klink is stuk.', en: 'The handle is broken.' },
  (door) => door.handleWorks,
);

const nobodyInTheWay = guard<Door>(
  'nobodyInTheWay',
  (door) => ({
    nl: `${door.personInTheWay} staat in de weg.`,
    en: `${door.personInTheWay} stands in the way.`,
  }),
  (door) => door.personInTheWay === undefined,
);

const openingHours = guard<Door>(
  'openingHours',
  { nl: 'Het is nog te vroeg.', en: 'It is too early.' },
  (door, { at }) => at >= door.openFrom,
);

const reasonIsNotASecret = guard<Door>(
  'reasonIsNotASecret',
  { nl: 'Noem een andere reden.', en: 'Give another reason.' },
  (_door, { input }) => input?.['reason'] !== 'secret',
);

const door = defineWorkflow<Door, DoorPart, 'reason' | 'key'>()({
  name: 'door',
  title: { nl: 'Deur', en: 'Door' },
  parts: {
    visitor: { nl: 'bezoeker', en: 'visitor' },
    caretaker: { nl: 'beheerder', en: 'caretaker' },
    system: { nl: 'systeem', en: 'system' },
  },
  requirements: { reason: { nl: 'reden', en: 'reason' }, key: { nl: 'sleutel', en: 'key' } },
  initial: 'closed',
  states: {
    closed: {
      title: { nl: 'Dicht', en: 'Closed' },
      actions: [
        {
          action: 'open',
          title: { nl: 'Openen', en: 'Open' },
          to: 'open',
          by: ['visitor', 'system'],
          guards: [handleWorks, nobodyInTheWay, openingHours],
        },
        {
          action: 'remove',
          title: { nl: 'Weghalen', en: 'Remove' },
          to: 'removed',
          by: ['caretaker'],
          guards: [reasonIsNotASecret],
          requires: ['reason', 'key'],
        },
      ],
    },
    open: {
      title: { nl: 'Open', en: 'Open' },
      actions: [
        {
          action: 'push',
          title: { nl: 'Duwen', en: 'Push' },
          to: oneOf(['open', 'closed'], ({ opensItself }) => (opensItself ? 'open' : 'closed')),
          by: ['visitor'],
        },
        { action: 'remove', title: { nl: 'Uittillen', en: 'Lift out' }, to: 'removed', by: ['caretaker'] },
      ],
    },
    removed: { title: { nl: 'Weg', en: 'Gone' }, final: true },
  },
});

const at = new Date('2026-03-04T09:00:00Z');
const soundDoor: Door = { handleWorks: true, personInTheWay: undefined, opensItself: false, openFrom: at };

function answerFor(action: string, state: StateOf<typeof door>, subject: Door, parts: readonly DoorPart[]) {
  const answers = door.evaluate({ state, subject, parts: new Set(parts), at });
  return answers.find((answer) => answer.action === action);
}

/** Everything that `work` throws, so that a test can look into it. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('evaluate', () => {
  it('answers for every action of the workflow, in the order in which they are first named', () => {
    const answers = door.evaluate({ state: 'open', subject: soundDoor, parts: new Set(), at });
    expect(answers.map((answer) => answer.action)).toEqual(['open', 'remove', 'push']);
    expect(door.actions).toEqual(['open', 'remove', 'push']);
  });

  it('allows an action when the person has one of its parts and every guard holds', () => {
    expect(answerFor('open', 'closed', soundDoor, ['system'])).toEqual({
      action: 'open',
      title: { nl: 'Openen', en: 'Open' },
      allowed: true,
      refusals: [],
      requires: [],
    });
  });

  it('says what is to be filled in, which is no reason to refuse', () => {
    const answer = answerFor('remove', 'closed', soundDoor, ['caretaker']);
    expect(answer).toMatchObject({ allowed: true, requires: ['reason', 'key'] });
  });

  it('gives an action the title that it has in this state, and its first title where it is not possible', () => {
    expect(answerFor('remove', 'open', soundDoor, [])?.title.en).toBe('Lift out');
    expect(answerFor('remove', 'removed', soundDoor, [])?.title.en).toBe('Remove');
  });

  it('refuses an action that does not lead out of the state for that reason alone', () => {
    const brokenDoor = { ...soundDoor, handleWorks: false };
    expect(answerFor('open', 'removed', brokenDoor, [])).toMatchObject({
      allowed: false,
      refusals: [
        {
          guard: 'state',
          detail: {
            nl: 'Dit kan niet in de status “Weg”.',
            en: 'This is not possible in the state “Gone”.',
          },
        },
      ],
      requires: [],
    });
  });

  it('reports the actor and every failing guard together, each with its sentence', () => {
    const subject = { ...soundDoor, handleWorks: false, personInTheWay: 'Fatima' };
    expect(answerFor('open', 'closed', subject, ['caretaker'])?.refusals).toEqual([
      {
        guard: 'actor',
        detail: { nl: 'Deze stap is voor: bezoeker of systeem.', en: 'This step is for: visitor or system.' },
      },
      { guard: 'handleWorks', detail: { nl: 'De klink is stuk.', en: 'The handle is broken.' } },
      {
        guard: 'nobodyInTheWay',
        detail: { nl: 'Fatima staat in de weg.', en: 'Fatima stands in the way.' },
      },
    ]);
  });

  it('judges by the instant that it is given', () => {
    const opensLater = { ...soundDoor, openFrom: new Date(at.getTime() + 1) };
    const refusals = answerFor('open', 'closed', opensLater, ['visitor'])?.refusals;
    expect(refusals?.map((refusal) => refusal.guard)).toEqual(['openingHours']);
  });

  it('refuses a state that the workflow does not know as a fault of the caller', () => {
    const unknownState = 'constructor' as StateOf<typeof door>;
    expect(() => answerFor('open', unknownState, soundDoor, [])).toThrow(RangeError);
  });
});

describe('apply', () => {
  const removal = { state: 'closed', action: 'remove', subject: soundDoor, at } as const;
  const caretaker = new Set(['caretaker'] as const);

  it('answers where an allowed action leads', () => {
    const input = { reason: 'renovation', key: 7 };
    expect(door.apply({ ...removal, parts: caretaker, input })).toEqual({
      from: 'closed',
      to: 'removed',
      action: 'remove',
    });
  });

  it.each([
    [true, 'open'],
    [false, 'closed'],
  ])('lets the subject choose between several targets (opens itself: %s)', (opensItself, to) => {
    const subject = { ...soundDoor, opensItself };
    const parts = new Set(['visitor'] as const);
    expect(door.apply({ state: 'open', action: 'push', subject, parts, at, input: {} }).to).toBe(to);
  });

  it('reports the actor and everything that is missing or blank at once', () => {
    const error = thrownBy(() =>
      door.apply({ ...removal, parts: new Set(), input: { reason: ' \n', key: null } }),
    );
    expect(error).toBeInstanceOf(WorkflowRefusal);
    expect(error).toMatchObject({
      workflow: 'door',
      action: 'remove',
      state: 'closed',
      refusals: [
        { guard: 'actor' },
        {
          guard: 'requires:reason',
          detail: { nl: 'Vul dit nog in: reden.', en: 'Please fill this in: reason.' },
        },
        { guard: 'requires:key' },
      ],
    });
  });

  it.each([0, false, 'x', []])('takes %j for filled in', (key) => {
    expect(door.apply({ ...removal, parts: caretaker, input: { reason: 'renovation', key } }).to).toBe(
      'removed',
    );
  });

  it('lets a guard judge what is filled in', () => {
    const input = { reason: 'secret', key: 7 };
    const error = thrownBy(() => door.apply({ ...removal, parts: caretaker, input }));
    expect(error).toMatchObject({ refusals: [{ guard: 'reasonIsNotASecret' }] });
  });

  it('refuses an action that does not lead out of the state for that reason alone', () => {
    const error = thrownBy(() => door.apply({ ...removal, state: 'removed', parts: new Set(), input: {} }));
    expect(error).toBeInstanceOf(WorkflowRefusal);
    expect(error).toMatchObject({ refusals: [{ guard: 'state' }] });
  });

  it('throws a RangeError for an action that the workflow does not know', () => {
    const unknownAction = 'toString' as 'remove';
    const request = { ...removal, action: unknownAction, parts: caretaker, input: {} };
    expect(() => door.apply(request)).toThrow('Workflow "door" has no action "toString"');
  });
});

describe('the table', () => {
  it('lists every transition with its targets, parts, guards and requirements', () => {
    expect(door.transitions.map(({ from, action, to }) => [from, action, to])).toEqual([
      ['closed', 'open', ['open']],
      ['closed', 'remove', ['removed']],
      ['open', 'push', ['open', 'closed']],
      ['open', 'remove', ['removed']],
    ]);
    expect(door.transitions[1]).toMatchObject({
      title: { en: 'Remove' },
      by: ['caretaker'],
      guards: ['reasonIsNotASecret'],
      requires: ['reason', 'key'],
    });
  });

  it('knows its states, their titles and which of them are final', () => {
    expect(door.states.map((state) => [state, door.titleOf(state).nl, door.isFinal(state)])).toEqual([
      ['closed', 'Dicht', false],
      ['open', 'Open', false],
      ['removed', 'Weg', true],
    ]);
  });

  it('tells its own states and actions from any other text', () => {
    expect(['open', 'ajar', 'constructor'].map((text) => door.isState(text))).toEqual([true, false, false]);
    expect(['push', 'pull', 'constructor'].map((text) => door.isAction(text))).toEqual([true, false, false]);
  });
});
