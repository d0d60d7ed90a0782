import type { Id } from '../ids.js'
import type { Item } from '../items.js'
import { VOICES, type Voice } from '../permissions.js'
import { SESSION_KINDS, type SessionKind } from './programme-board.js'
import type { Schedule } from './schedule.js'

/** Talks by the project group, external talks, group work with plenary. */
export const BALANCE_GROUPS = ['OWN', 'EXTERNAL', 'GROUP'] as const
export type BalanceGroup = (typeof BALANCE_GROUPS)[number]

/** The one table from kinds to groups; null: counts in none. */
export const GROUP_OF: Readonly<Record<SessionKind, BalanceGroup | null>> = {
  OWN_TALK: 'OWN',
  EXTERNAL_TALK: 'EXTERNAL',
  GROUP_WORK: 'GROUP',
  PLENARY: 'GROUP',
  TEAM_WORK: 'GROUP',
  EXPERIENCE_EXCHANGE: 'GROUP',
  BREAK: null,
  MEAL: null,
  PRACTICAL: null,
}

/** Minutes as one participant has them, exact: they may be fractions. */
export interface Balance {
  readonly minutes: Readonly<Record<BalanceGroup, number>>
  /** What counts, all groups together. */
  readonly total: number
  /** What counts in none: breaks, meals, practical parts, and what has no kind yet. */
  readonly uncounted: number
  readonly uncountedKinds: readonly SessionKind[]
  /** The part of `uncounted` that has no kind yet. */
  readonly withoutKind: number
}

/** Sums of thirds are off by less than this. */
const EXACT = 1e-6

/**
 * The balance of a schedule, or of one of its days. Minutes are those of one participant: a block's are shared equally among
 * its rooms. What is called off counts in nothing, and a room in which all is called off is no room to go to.
 */
export function balanceOf(schedule: Schedule, dayId?: Id): Balance {
  const minutes = { OWN: 0, EXTERNAL: 0, GROUP: 0 }
  const kinds = new Set<SessionKind>()
  let uncounted = 0
  let withoutKind = 0
  for (const { item, share } of sharesOf(schedule, dayId)) {
    const kind = (item['sessionKind'] ?? null) as SessionKind | null
    const group = kind && GROUP_OF[kind]
    if (group) minutes[group] += share
    else uncounted += share
    if (kind && !group) kinds.add(kind)
    if (!kind) withoutKind += share
  }
  return balance(minutes, uncounted, kinds, withoutKind)
}

export function addBalances(balances: readonly Balance[]): Balance {
  const sum = (of: (one: Balance) => number): number => balances.reduce((total, one) => total + of(one), 0)
  const minutes = {
    OWN: sum((one) => one.minutes.OWN),
    EXTERNAL: sum((one) => one.minutes.EXTERNAL),
    GROUP: sum((one) => one.minutes.GROUP),
  }
  const kinds = new Set(balances.flatMap((one) => one.uncountedKinds))
  return balance(
    minutes,
    sum((one) => one.uncounted),
    kinds,
    sum((one) => one.withoutKind),
  )
}

function balance(minutes: Balance['minutes'], uncounted: number, kinds: ReadonlySet<SessionKind>, withoutKind: number): Balance {
  const total = minutes.OWN + minutes.EXTERNAL + minutes.GROUP
  return { minutes, total, uncounted, uncountedKinds: SESSION_KINDS.filter((kind) => kinds.has(kind)), withoutKind }
}

/** From 0 to 1; 0 where nothing counts. */
export function shareOf({ minutes, total }: Balance, group: BalanceGroup): number {
  return total > 0 ? minutes[group] / total : 0
}

/**
 * Minutes of group work that are missing to the target in per cent, when they take the place of other minutes that count;
 * below 0: so many above it. From exact minutes, rounded up: 5½ of 12¼ hours at 45 % is 0.75, «1 minutt».
 */
export function minutesToTarget({ minutes, total }: Balance, target: number): number {
  return Math.ceil((target * total) / 100 - minutes.GROUP - EXACT) + 0
}

/**
 * Minutes by the voice of who speaks; a session's minutes are shared equally among its speakers. `unknown`: speakers whose
 * voice nobody has said, and talks without a speaker. Other sessions without speakers have no voice to count.
 */
export function minutesByVoice(
  schedule: Schedule,
  items: ReadonlyMap<Id, Item>,
  dayId?: Id,
): { readonly byVoice: Readonly<Record<Voice, number>>; readonly unknown: number } {
  const voices = new Map<Id, (Voice | null)[]>()
  for (const item of items.values()) {
    if (item.__typename !== 'Speaker') continue
    const session = String(item['session'])
    const others = voices.get(session)
    const voice = (item['voice'] ?? null) as Voice | null
    if (others) others.push(voice)
    else voices.set(session, [voice])
  }
  const byVoice = Object.fromEntries(VOICES.map((voice) => [voice, 0])) as Record<Voice, number>
  let unknown = 0
  for (const { item, share } of sharesOf(schedule, dayId)) {
    const isTalk = item['sessionKind'] === 'OWN_TALK' || item['sessionKind'] === 'EXTERNAL_TALK'
    const speaking = voices.get(item.id) ?? (isTalk ? [null] : [])
    for (const voice of speaking) {
      if (voice) byVoice[voice] += share / speaking.length
      else unknown += share / speaking.length
    }
  }
  return { byVoice, unknown }
}

/** Each session that takes place, with the minutes that one participant has of it. */
function* sharesOf(schedule: Schedule, dayId?: Id): Generator<{ item: Item; share: number }> {
  for (const { day, timed } of schedule.days) {
    if (dayId !== undefined && day.id !== dayId) continue
    for (const { item, start, end, tracks } of timed) {
      if (item.__typename === 'Session' && !item['cancelled']) yield { item, share: end - start }
      const held = tracks.map(({ sessions }) => sessions.filter((one) => !one.item['cancelled']))
      const rooms = held.filter((sessions) => sessions.length > 0)
      for (const one of rooms.flat()) yield { item: one.item, share: (one.end - one.start) / rooms.length }
    }
  }
}
