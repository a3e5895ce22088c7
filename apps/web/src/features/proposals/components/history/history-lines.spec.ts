import { describe, expect, it } from '@jest/globals';
import type { ProposalTransition } from '../../../../lib/api/schema-types.js';
import { historyLines } from './history-lines.js';

const line = (action: string, actorId: string, revision: number): ProposalTransition => ({
  id: `${action}-${revision}`,
  action,
  actionTitle: action,
  from: 'idea',
  fromTitle: 'idee',
  to: 'idea',
  toTitle: 'idee',
  actor: { id: actorId, name: actorId },
  deputyFor: null,
  at: `2021-01-11T09:0${revision}:00Z`,
  reason: null,
  revision,
  detail: {},
});

const told = (...transitions: ProposalTransition[]): string[] =>
  historyLines(transitions).map(
    ({ action, actor, firstRevision, revision }) => `${action} ${actor?.id} ${firstRevision}–${revision}`,
  );

describe('the lines of the history', () => {
  it('are newest first', () => {
    expect(told(line('note_idea', 'bas', 1), line('submit', 'bas', 1))).toEqual([
      'submit bas 1–1',
      'note_idea bas 1–1',
    ]);
  });

  it('tell saved texts that follow each other once, with the versions from first to last', () => {
    expect(
      told(
        line('note_idea', 'bas', 1),
        line('revise', 'bas', 2),
        line('revise', 'bas', 3),
        line('revise', 'bas', 4),
      ),
    ).toEqual(['revise bas 2–4', 'note_idea bas 1–1']);
  });

  it('keep apart what two authors wrote, and what something else lies between', () => {
    expect(
      told(
        line('revise', 'bas', 2),
        line('revise', 'noor', 3),
        line('share', 'noor', 3),
        line('revise', 'noor', 4),
      ),
    ).toEqual(['revise noor 4–4', 'share noor 3–3', 'revise noor 3–3', 'revise bas 2–2']);
  });
});
