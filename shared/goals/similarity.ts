import type { Id } from '../ids.js'

export interface Suggestion<Goal> {
  /** Two or more, ordered by id. */
  readonly goals: readonly Goal[]
  /** How alike the two least alike of them are, from 0 to 1. */
  readonly likeness: number
}

/** From here on two titles are worth a look: among the demo's wordings it finds a quarter of the pairs, and no wrong one. */
export const ALIKE_FROM = 0.45

/** Words that say nothing of what a goal is about, in Bokmål and Nynorsk. */
const STOP_WORDS = new Set(
  (
    'alle allereie andre at av bedre betre ble bli blir blitt både da de deg dei deira deire dem den denne der deres det dette du ' +
    'eg ei ein eit en er et etter for fra frå får få før gjennom gjøre gjere gjer ha han har hos hun hva kva i ikke ikkje inn innen ' +
    'kan med mellom men mer meir mot må nye nytt ny når også og om opp oss på pa samt se seg sin sine sitt skal slik som så til ' +
    'under ut ved vi vil vår være vere vert å'
  ).split(' '),
)

/** Endings of nouns, verbs and adjectives, longest first: as simple a stem as helps. */
const ENDINGS = (
  'hetene heitene ingene ingane ering heten heita elsen elser elsar enes anes ende ande ane ene ers ing ede ert ete het leg lig ' +
  'en et er ar an te st a e s t'
).split(' ')
const SHORTEST_STEM = 4

/** How alike two titles are, from 0 to 1: the words they share, and the letters where words are bent or joined differently. */
export function likeness(one: string, other: string): number {
  return likenessOf(partsOf(one), partsOf(other))
}

/**
 * Groups of near-identical goals to show to people, most alike first; never merged by themselves. All in a group are alike,
 * each with each, so that a chain of small steps joins no strangers. The same goals give the same groups, in whatever order.
 */
export function suggestGroups<Goal extends { readonly goalId: Id; readonly title: string }>(
  goals: readonly Goal[],
  alikeFrom = ALIKE_FROM,
): readonly Suggestion<Goal>[] {
  const sorted = [...goals].sort((one, other) => compare(one.goalId, other.goalId))
  const parts = sorted.map(({ title }) => partsOf(title))
  const table = parts.map((one) => parts.map((other) => likenessOf(one, other)))
  const alike = (one: number, other: number): number => table[one]?.[other] ?? 0
  const groups = sorted.map((_, index) => [index])
  for (const [one, other] of pairsByLikeness(sorted.length, alike, alikeFrom)) {
    const [group, joining] = [groups[one], groups[other]]
    if (!group || !joining || group === joining) continue
    if (!group.every((member) => joining.every((newcomer) => alike(member, newcomer) >= alikeFrom))) continue
    group.push(...joining)
    for (const member of joining) groups[member] = group
  }
  return [...new Set(groups)]
    .filter((group) => group.length > 1)
    .map((group) => ({ goals: pick(sorted, group), likeness: leastAlike(group, alike) }))
    .sort((one, other) => other.likeness - one.likeness || compare(firstId(one.goals), firstId(other.goals)))
}

interface Parts {
  readonly words: ReadonlySet<string>
  readonly trigrams: ReadonlySet<string>
}

function partsOf(title: string): Parts {
  const all =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? []
  const telling = all.filter((word) => !STOP_WORDS.has(word))
  const stems = (telling.length > 0 ? telling : all).map(stem)
  const trigrams = stems.flatMap((word) => {
    const padded = ` ${word} `
    return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
  })
  return { words: new Set(stems), trigrams: new Set(trigrams) }
}

function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM)
  return ending ? word.slice(0, -ending.length) : word
}

function likenessOf(one: Parts, other: Parts): number {
  return Math.max(dice(one.words, other.words), dice(one.trigrams, other.trigrams))
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let shared = 0
  for (const part of one) if (other.has(part)) shared += 1
  return (2 * shared) / (one.size + other.size)
}

function pairsByLikeness(count: number, alike: (one: number, other: number) => number, alikeFrom: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let one = 0; one < count; one += 1)
    for (let other = one + 1; other < count; other += 1) if (alike(one, other) >= alikeFrom) pairs.push([one, other])
  return pairs.sort(([a, b], [c, d]) => alike(c, d) - alike(a, b) || a - c || b - d)
}

function leastAlike(group: readonly number[], alike: (one: number, other: number) => number): number {
  return Math.min(...group.flatMap((one) => group.filter((other) => other !== one).map((other) => alike(one, other))))
}

function pick<Goal>(sorted: readonly Goal[], group: readonly number[]): Goal[] {
  return sorted.filter((_, index) => group.includes(index))
}

const firstId = (goals: readonly { readonly goalId: Id }[]): Id => goals[0]?.goalId ?? ''
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
