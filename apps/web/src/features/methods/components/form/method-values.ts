import type { components } from '../../../../lib/api/generated/schema.js';
import type { IntervisionMethod, MethodSpeaker } from '../../../../lib/api/schema-types.js';

/** Who can speak in a step. */
export const speakers: readonly MethodSpeaker[] = ['everyone', 'owner', 'group', 'facilitator', 'nobody'];

type Words = components['schemas']['BothLanguages'];

/** A step as it stands in a form. */
export interface WrittenStep {
  /** Of this form alone: it stays with the step when that moves. */
  place: string;
  title: Words;
  minutes: number | '';
  speaker: MethodSpeaker;
  instruction: Words;
}

/** A method as it stands in a form. */
export interface MethodValues {
  title: Words;
  suits: Words;
  steps: WrittenStep[];
}

const nothing = (): Words => ({ nl: '', en: '' });

export const emptyStep = (): WrittenStep => ({
  place: crypto.randomUUID(),
  title: nothing(),
  minutes: 10,
  speaker: 'everyone',
  instruction: nothing(),
});

/** What is written of a method: of a new one nothing but a first step. */
export function valuesOf(method: IntervisionMethod | undefined): MethodValues {
  if (method === undefined) return { title: nothing(), suits: nothing(), steps: [emptyStep()] };
  const { title, suits, steps } = method;
  return { title, suits, steps: steps.map((step) => ({ place: crypto.randomUUID(), ...step })) };
}

/** What is written of one that begins as another: its name tells that it is another. */
export function valuesOfCopy(method: IntervisionMethod): MethodValues {
  const { nl, en } = method.title;
  return { ...valuesOf(method), title: { nl: `${nl} (eigen)`, en: `${en} (own)` } };
}

const trimmed = ({ nl, en }: Words): Words => ({ nl: nl.trim(), en: en.trim() });

/** A written method as it is sent. */
export function contentOf({
  title,
  suits,
  steps,
}: MethodValues): Pick<IntervisionMethod, 'title' | 'suits' | 'steps'> {
  return {
    title: trimmed(title),
    suits: trimmed(suits),
    steps: steps.map(({ title: name, minutes, speaker, instruction }) => ({
      ...{ title: trimmed(name), minutes: Number(minutes), speaker },
      instruction: trimmed(instruction),
    })),
  };
}
