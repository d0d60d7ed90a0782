import type { Opening } from '../../client/live/board-session.js'
import type { BoardView, RefusedChangeSet } from '../../client/live/board-view.js'
import { inputHash } from '../../server/live/commit.js'
import type { Clock } from '../../shared/chance.js'
import type { FailureCode } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { type ChangeInput, readChange } from '../../shared/protocol.js'
import type { Chronicle } from './chronicle.js'
import type { Cast, Person } from './people.js'
import type { Server } from './server.js'
import type { Posted } from './simulated-wire.js'

export interface PageCheckParts {
  readonly name: string
  readonly person: Person
  readonly cast: Cast
  readonly server: Server
  readonly posted: Posted
  readonly clock: Clock
  readonly chronicle: Chronicle
  readonly condemned: ReadonlyMap<Id, string>
}

/** What a person did in one go, under the mutationId that the page gave it. */
export interface Deed {
  readonly mutationId: Id
  readonly changes: readonly ChangeInput[]
}

/** What a page promises its person: that nothing done on it vanishes, that it shows at once and for good, that "saved" is true. */
export class PageCheck {
  /** All that was done and not typed over, by mutationId. */
  readonly deeds = new Map<Id, Deed>()
  /** What the person was told is not saved, has read, and has let go. */
  readonly letGo = new Set<Id>()
  /** Deeds that were neither in the log nor refused when last looked at. */
  readonly #open = new Set<Id>()
  /** Items of the main kind made on this page since it was opened. */
  #made = new Set<Id>()
  #openedAt = 0
  #isLost = false
  #isActing = false

  constructor(private readonly parts: PageCheckParts) {}

  opened(): void {
    this.#openedAt = this.parts.clock.now()
    this.#made = new Set()
    this.#isLost = false
  }

  /** Lets the person act; what shows half-way is not judged. Passes on what the page throws. */
  whileActing(act: () => void): void {
    this.#isActing = true
    try {
      act()
    } finally {
      this.#isActing = false
    }
  }

  /** Something was done. The page keeps the earlier id when it is typed on what was not sent yet. */
  did(deed: Deed, refused: readonly RefusedChangeSet[]): void {
    const told = new Set([...this.letGo, ...refused.map(({ mutationId }) => mutationId)])
    const last = [...this.deeds.values()].findLast(({ mutationId }) => !told.has(mutationId))
    const isTyping = last && isTypedOn(last.changes, deed.changes) && !this.parts.posted.contents.has(last.mutationId)
    const mutationId = isTyping ? last.mutationId : deed.mutationId
    if (isTyping) this.parts.chronicle.count('typed on before it was sent')
    this.deeds.delete(mutationId)
    this.deeds.set(mutationId, { mutationId, changes: deed.changes })
    this.#open.add(mutationId)
    const [change, ...others] = deed.changes.map(readChange)
    const { kind, name } = this.parts.cast.play.main
    if (others.length === 0 && change?.verb === 'save' && change.kind === kind && name in change.set) this.#made.add(change.id)
  }

  /** Called whenever something that shows has moved. */
  check(opening: Opening): void {
    if (this.#isActing) return
    if (opening.state === 'open') {
      this.#checkSaved(opening.view)
      this.#checkShown(opening.view)
    } else if (opening.state === 'lost' && !this.#isLost) {
      this.#isLost = true
      this.#checkLost(opening.code)
    }
  }

  /** Is this deed in the log, as it was done? */
  isLogged({ mutationId, changes }: Deed): boolean {
    const { server, person } = this.parts
    return server.witness.changeSet(person.id, mutationId).some(({ hash }) => hash === inputHash(changes))
  }

  /** L9: a screen that looks saved and is not is the worst fault there is. */
  #checkSaved(view: BoardView): void {
    if (this.#open.size === 0 || view.save.state !== 'saved') return
    const { chronicle, name } = this.parts
    const refused = new Set(view.refused.map(({ mutationId }) => mutationId))
    for (const mutationId of this.#open) {
      const deed = this.deeds.get(mutationId)
      const isKnown = refused.has(mutationId) || this.letGo.has(mutationId) || (deed && this.isLogged(deed))
      if (!isKnown) chronicle.violate(`[L9] ${name}'s page says saved, but the log does not have ${JSON.stringify(deed)}`)
      this.#open.delete(mutationId)
    }
  }

  /** L7: what I made shows from the moment I made it, through receipt and feed, unless it was refused or somebody removes it. */
  #checkShown(view: BoardView): void {
    const { chronicle, condemned, name, cast } = this.parts
    // What meets a lock shows without effect until the server has spoken; a status of my own may hide that there is one.
    const isLocked =
      cast.play.isLocked(view.items.get(cast.boardId)) ||
      [...this.#open].some((mutationId) => JSON.stringify(this.deeds.get(mutationId)).includes('mapStatus'))
    for (const id of this.#made) {
      if (view.items.has(id)) continue
      const isRefused = view.refused.some(({ changes }) => JSON.stringify(changes).includes(id))
      if (!isRefused && !condemned.has(id) && !isLocked && !this.#mayBeHidden())
        chronicle.violate(`[L7] what ${name} made vanished from the page: ${id}`)
      this.#made.delete(id)
    }
  }

  /** Somebody has asked to remove something that holds others: what was put into it may be hidden with it. */
  #mayBeHidden(): boolean {
    const { condemned, cast } = this.parts
    return [...condemned.values()].some((kind) => cast.play.containers.includes(kind))
  }

  #checkLost(code: FailureCode): void {
    const { server, person, chronicle, name } = this.parts
    chronicle.note(`${name} has lost the board: ${code}`)
    chronicle.count('board lost to a client')
    if (!server.rights.endedSince(person.id, this.#openedAt))
      chronicle.violate(`[L8] ${name} lost the board without having lost the right: ${code}`)
  }
}

const SETS = ['tags', 'originLinks', 'actorLinks']

/** Typing: one save of the same fields of the same item as the one before. Sets build on each other, and are not typed over. */
function isTypedOn(earlier: readonly ChangeInput[], later: readonly ChangeInput[]): boolean {
  const target = (changes: readonly ChangeInput[]): string | null => {
    const [only, ...others] = changes.map(readChange)
    if (only?.verb !== 'save' || others.length > 0 || SETS.some((field) => field in only.set)) return null
    return `${only.kind} ${only.id} ${Object.keys(only.set).sort().join()}`
  }
  return target(earlier) !== null && target(earlier) === target(later)
}
