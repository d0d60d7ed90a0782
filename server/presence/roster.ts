import type { Clock } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import type { Voice } from '../../shared/permissions.js'
import { FORGOTTEN_AFTER_MS } from '../../shared/presence.js'
import type { Author } from '../../shared/protocol.js'
import type { Batch, Source } from '../live/broadcast.js'

/** Where one tab is. */
export interface Presence {
  readonly tabId: Id
  readonly person: Author
  readonly itemId: Id | null
  readonly field: string | null
  readonly caret: string | null
}

/** One frame: the whole roster (`full`) or what moved since the last. */
export interface PresenceUpdate {
  readonly full: boolean
  readonly here: readonly Presence[]
  readonly gone: readonly Id[]
  readonly total: number
  readonly voices: readonly { readonly voice: Voice; readonly count: number }[]
}

interface Tab {
  readonly presence: Presence | null
  /** The roster's version at which this tab last moved or left. */
  readonly version: number
  readonly heardAt: number
}

/**
 * Who is on one board, in memory only (P1). Versions count moves as a log's sequences count change sets, so that the same
 * broadcast serves both: a newcomer stands at 0 and gets everybody, others get the latest state of whatever moved.
 */
export class Roster implements Source {
  readonly #tabs = new Map<Id, Tab>()
  #version = 1

  constructor(
    private readonly clock: Clock,
    public access: number,
  ) {}

  get isEmpty(): boolean {
    return this.#tabs.size === 0
  }

  /** Answers whether others have to hear of it: a mere heartbeat is nobody's news. */
  here(presence: Presence): boolean {
    const before = this.#tabs.get(presence.tabId)
    const heardAt = this.clock.now()
    // A tab belongs to who opened it; nobody moves another's.
    if (before?.presence && before.presence.person.id !== presence.person.id) return false
    if (before?.presence && same(before.presence, presence)) {
      this.#tabs.set(presence.tabId, { ...before, heardAt })
      return false
    }
    this.#version += 1
    this.#tabs.set(presence.tabId, { presence, version: this.#version, heardAt })
    return true
  }

  leave(tabId: Id, personId: Id): boolean {
    const tab = this.#tabs.get(tabId)
    if (!tab?.presence || tab.presence.person.id !== personId) return false
    this.#version += 1
    this.#tabs.set(tabId, { presence: null, version: this.#version, heardAt: this.clock.now() })
    return true
  }

  /** Forgets tabs that have been silent too long; answers whether anybody has to hear of it. */
  sweep(): boolean {
    const now = this.clock.now()
    let news = false
    for (const [tabId, { presence, heardAt }] of this.#tabs) {
      if (now - heardAt < FORGOTTEN_AFTER_MS) continue
      if (presence) {
        this.#version += 1
        this.#tabs.set(tabId, { presence: null, version: this.#version, heardAt: now })
        news = true
      } else this.#tabs.delete(tabId)
    }
    return news
  }

  /** Answers whether rights have moved since they were last looked at. */
  reached(access: number): boolean {
    if (access <= this.access) return false
    this.access = access
    return true
  }

  /** Who is here, by person: their tabs. */
  tabsByPerson(): ReadonlyMap<Id, readonly Presence[]> {
    const tabs = new Map<Id, Presence[]>()
    for (const { presence } of this.#tabs.values())
      if (presence) tabs.set(presence.person.id, [...(tabs.get(presence.person.id) ?? []), presence])
    return tabs
  }

  async read(position: number): Promise<Batch> {
    const tabs = [...this.#tabs]
    const present = tabs.flatMap(([, { presence }]) => presence ?? [])
    const moved = tabs.filter(([, { version }]) => version > position)
    const counts = new Map<Voice, number>()
    for (const { voice } of people(present)) if (voice) counts.set(voice, (counts.get(voice) ?? 0) + 1)
    const value: PresenceUpdate = {
      full: position === 0,
      here: position === 0 ? present : moved.flatMap(([, { presence }]) => presence ?? []),
      gone: position === 0 ? [] : moved.flatMap(([tabId, { presence }]) => (presence ? [] : tabId)),
      total: people(present).length,
      voices: [...counts].map(([voice, count]) => ({ voice, count })),
    }
    return { to: this.#version, head: this.#version, value, access: this.access, last: false }
  }
}

/** How often rosters are swept: cheap, and close to the moment at which a silent tab is to be forgotten. */
export const SWEEP_MS = 1_000

function people(present: readonly Presence[]): Author[] {
  return [...new Map(present.map(({ person }) => [person.id, person])).values()]
}

function same(one: Presence, other: Presence): boolean {
  return (
    one.itemId === other.itemId && one.field === other.field && one.caret === other.caret && one.person.voice === other.person.voice
  )
}
