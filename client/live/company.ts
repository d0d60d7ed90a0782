import type { Clock, Random } from '../../shared/chance.js'
import type { Id } from '../../shared/ids.js'
import { HEARTBEAT_MS, PRESENCE_FRAME_MS } from '../../shared/presence.js'
import { Backoff } from './backoff.js'
import type { Presence, Roster } from './board-view.js'
import { accessIsOver, type PresenceUpdate, type Whereabouts, type Wire } from './wire.js'

const NOBODY: Roster = { people: [], voices: new Map(), total: 0 }

interface CompanyOptions {
  readonly boardId: Id
  readonly tabId: Id
  readonly wire: Pick<Wire, 'presence' | 'here' | 'leave'>
  readonly clock: Clock
  readonly random: Random
  readonly changed: () => void
}

/** Who else is on the board, and telling them where I am, for as long as somebody looks at this tab's page (P1). */
export class Company {
  #roster: Roster = NOBODY
  #where: Whereabouts = { itemId: null, field: null }
  #toldAt = Number.NEGATIVE_INFINITY
  #isOpen = false
  #stopListening: () => void = () => undefined
  #cancelBeat: () => void = () => undefined
  readonly #backoff: Backoff

  constructor(private readonly options: CompanyOptions) {
    this.#backoff = new Backoff(options.random)
  }

  get roster(): Roster {
    return this.#roster
  }

  join(): void {
    if (this.#isOpen) return
    this.#isOpen = true
    this.#where = { itemId: null, field: null }
    this.#listen()
    this.#beat()
  }

  leave(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#stopListening()
    this.#cancelBeat()
    this.options.wire.leave(this.options.boardId, this.options.tabId)
  }

  /** Told at once, though not more often than presence travels. */
  here(where: Whereabouts): void {
    if (where.itemId === this.#where.itemId && where.field === this.#where.field) return
    this.#where = where
    if (this.#isOpen) this.#beatIn(Math.max(0, this.#toldAt + PRESENCE_FRAME_MS - this.options.clock.now()))
  }

  #beat(): void {
    this.#toldAt = this.options.clock.now()
    // Presence is told again soon: what was lost does not matter.
    this.options.wire.here(this.options.boardId, this.options.tabId, this.#where).catch(() => undefined)
    this.#beatIn(HEARTBEAT_MS)
  }

  #beatIn(ms: number): void {
    this.#cancelBeat()
    if (ms === 0) this.#beat()
    else this.#cancelBeat = this.options.clock.after(ms, () => this.#beat())
  }

  #listen(): void {
    let ended = false
    const stop = this.options.wire.presence(this.options.boardId, {
      next: (update) => {
        if (ended) return
        this.#backoff.reset()
        this.#roster = met(this.#roster, update, this.options.tabId)
        this.options.changed()
      },
      end: (ending) => {
        if (ended) return
        ended = true
        // The feed's end says the same, and ends the rest.
        if (!accessIsOver(ending)) this.#stopListening = this.options.clock.after(this.#backoff.next(), () => this.#listen())
      },
    })
    if (ended) return
    this.#stopListening = () => {
      ended = true
      stop()
    }
  }
}

/** The roster after an update. My own tab is not in it; the counts come from the server, and count everybody. */
function met(roster: Roster, update: PresenceUpdate, tabId: Id): Roster {
  const people = new Map<Id, Presence>(update.full ? [] : roster.people.map((presence) => [presence.tabId, presence]))
  for (const presence of update.here) if (presence.tabId !== tabId) people.set(presence.tabId, presence)
  for (const gone of update.gone) people.delete(gone)
  return {
    people: [...people.values()],
    voices: new Map(update.voices.map(({ voice, count }) => [voice, count])),
    total: update.total,
  }
}
