import { type Counts, HAPPENINGS, type Happening } from './chronicle.js'
import { tellHistory } from './history.js'

/** Fewer histories than this may miss a rare meeting by chance alone. */
const ENOUGH = 200
const LEAST_ACCEPTED = 0.3

/** Tells histories from one seed on, one after another. The first broken promise ends it with seed, reason and chronicle. */
export async function simulate(firstSeed: number, histories: number, length?: number): Promise<Counts> {
  const totals = new Map<Happening, number>()
  for (let seed = firstSeed; seed < firstSeed + histories; seed += 1) {
    const { counts } = await tellHistory(seed, length)
    for (const [happening, count] of counts) totals.set(happening, (totals.get(happening) ?? 0) + count)
  }
  return totals
}

/** Why a batch of histories has proved too little, if it has: too much was refused, or something never happened. */
export function whatIsMissing(counts: Counts, histories: number): readonly string[] {
  if (histories < ENOUGH) return []
  const of = (happening: Happening): number => counts.get(happening) ?? 0
  const share = of('accepted') / (of('accepted') + of('refused') + of('unavailable'))
  const never = HAPPENINGS.filter((happening) => of(happening) === 0).map((happening) => `never: ${happening}`)
  return share < LEAST_ACCEPTED ? [`only ${Math.round(share * 100)} % of all commits were accepted`, ...never] : never
}

export function tableOf(counts: Counts): string {
  return HAPPENINGS.map((happening) => `${String(counts.get(happening) ?? 0).padStart(9)}  ${happening}`).join('\n')
}
