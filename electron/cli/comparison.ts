/** Which periods a command is about. */
export function comparisonOf(options: {
  set: string;
  base: string;
  against: string;
  'against-set'?: string;
}): { set: string; base: string; against: string; againstSet?: string } {
  const { set, base, against, 'against-set': againstSet } = options;
  return { set, base, against, ...(againstSet === undefined ? {} : { againstSet }) };
}
