// Seeded chance and the latencies of Google's services on the virtual clock, so that every run can be repeated.

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Latency = 'none' | 'steady' | 'jitter';

const SIGMA = 0.4;
const JITTER_RANGE = [0.6, 3] as const;
const TAIL_CHANCE = 0.01;
const TAIL_FACTOR = 10;

/** Turns the usual duration of a call, in ms, into the one it has this time. */
export function latencies(kind: Latency, random: () => number): (usual: number) => number {
  if (kind === 'none') return () => 0;
  if (kind === 'steady') return (usual) => usual;
  return (usual) => {
    const factor = Math.min(JITTER_RANGE[1], Math.max(JITTER_RANGE[0], Math.exp(SIGMA * normal(random))));
    return Math.round(usual * factor * (random() < TAIL_CHANCE ? TAIL_FACTOR : 1));
  };
}

/** One draw of the standard normal distribution (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Usual durations in ms. Measured ones come from public figures; where none was found the value is marked "assumed". */
export const USUAL_MS = {
  propertiesRead: 30,
  propertiesWrite: 62,
  cacheRead: 10,
  cacheWrite: 75,
  fetch: 150,
  fetchAllPerRequest: 25,
  lock: 95,
  startUp: 800,
  /** Assumed: the low end of what practitioners guess, beyond the start-up of the execution. */
  sidebarCall: 400,
  /** Assumed. */
  triggerRead: 150,
  /** Assumed. */
  triggerWrite: 300,
  /** Assumed. */
  mail: 300,
} as const;
