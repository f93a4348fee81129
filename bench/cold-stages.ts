/** The stages of a fresh process: until which run each goes, and what its mean may be, milliseconds of the processor. */
export const COLD_STAGES = [
  { what: 'loading', until: 0, limit: 25 },
  { what: 'run 1', until: 1, limit: 6 },
  { what: 'runs 2–10', until: 10, limit: 1.5 },
  { what: 'runs 11–50', until: 50, limit: 0.5 },
] as const;
