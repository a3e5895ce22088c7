import fc from 'fast-check';

/** The usual, and now and then another. @param odds one in how many is the other */
export function seldom<Value>(
  odds: number,
  usual: fc.Arbitrary<Value>,
  other: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  return fc.oneof({ weight: odds - 1, arbitrary: usual }, { weight: 1, arbitrary: other });
}
