/** Seeds whose histories once broke a promise. A change of the simulator's own dice makes other histories of them. */
export const KEPT_SEEDS = [
  { seed: 196, was: 'a page that was left followed its board for ever, after a late refusal' },
  { seed: 537, was: 'a reader who was let in again was told what was written while they were out' },
  { seed: 36, was: 'what was refused on a page that was left vanished when the right ended' },
] as const
