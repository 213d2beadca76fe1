export type { FreshIndicator, IndicatorAssignment, NamedRow } from './indicators.ts';
export { addIndicators, IndicatorPlan } from './indicators.ts';
export { findSetByIndicators } from './match.ts';
export type { Named } from './names.ts';
export { ensureAgency, ensurePeriod, ensureSet, findPeriod, findSet, lookUpDestination } from './names.ts';
export { listSets } from './overview.ts';
