export { assignIndicators } from './indicators.ts';
export { findSetByIndicators } from './match.ts';
export type { Named } from './names.ts';
export { ensureAgency, ensurePeriod, ensureSet, findPeriod, findSet } from './names.ts';
export { listSets } from './overview.ts';
