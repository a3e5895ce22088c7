/** A distance from an anchor as people say it: "2 weeks before". Nothing at all is "on the day". */
export interface TemplateOffset {
  amount: number;
  unit: OffsetUnit;
  side: 'before' | 'after';
}

export type OffsetUnit = 'days' | 'weeks' | 'months';

const letters: Record<OffsetUnit, string> = { days: 'D', weeks: 'W', months: 'M' };
const units: Record<string, OffsetUnit> = { D: 'days', W: 'weeks', M: 'months' };

/** Reads an ISO 8601 duration of one unit, such as `-P14D`; null for one that a form cannot show. */
export function readOffset(offset: string): TemplateOffset | null {
  const parts = /^(-?)P(\d+)([DWM])$/.exec(offset);
  if (parts === null) return null;
  const [, sign, amount = '0', letter = 'D'] = parts;
  return { amount: Number(amount), unit: units[letter] ?? 'days', side: sign === '-' ? 'before' : 'after' };
}

/** Writes a distance as a duration; a distance of nothing has no sign. */
export function writeOffset({ amount, unit, side }: TemplateOffset): string {
  const sign = side === 'before' && amount > 0 ? '-' : '';
  return `${sign}P${amount}${letters[unit]}`;
}
