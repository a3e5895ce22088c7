import type { BoardAttention, PersonRef } from '../../../../lib/api/schema-types.js';

/** One person to whom a matter goes, and where it is handled. */
export interface AttentionEntry {
  exchangeId: string;
  milestoneId: string | null;
  who: PersonRef;
}

/** The same matter for one or more people. */
export interface AttentionGroup {
  id: string;
  kind: BoardAttention['kind'];
  /** The title of the first; a milestone's title is the same for all. */
  title: string;
  dueOn: string | null;
  /** Working days until the date, negative when late; null for a matter without a date. */
  workingDays: number | null;
  entries: AttentionEntry[];
}

const isMilestone = ({ kind }: BoardAttention): boolean => kind.startsWith('milestone_');

/** A milestone is the same for all who have it on one day; missing signatures belong together per exchange. */
const groupIdOf = (item: BoardAttention): string =>
  (isMilestone(item) ? [item.kind, item.title, item.dueOn] : [item.kind, item.exchangeId]).join('|');

/** Brings together what is the same for several people, so that a list of twenty reads as a list of four. */
export function attentionGroups(attention: readonly BoardAttention[]): AttentionGroup[] {
  const groups = new Map<string, AttentionGroup>();
  for (const item of attention) {
    const { kind, title, dueOn, workingDays, exchangeId, milestoneId, who } = item;
    const id = groupIdOf(item);
    const group = groups.get(id) ?? { id, kind, title, dueOn, workingDays, entries: [] };
    group.entries.push({ exchangeId, milestoneId, who });
    groups.set(id, group);
  }
  return [...groups.values()];
}
