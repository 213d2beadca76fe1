/** Steps of the zoom; 1 is 100%, null fits the page into the width. Pure. */
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** The next larger step; undefined where there is none. */
export function larger(zoom: number | null): number | undefined {
  return STEPS.find((step) => step > (zoom ?? 1));
}

export function smaller(zoom: number | null): number | undefined {
  return STEPS.findLast((step) => step < (zoom ?? 1));
}
