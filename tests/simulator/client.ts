import type { BoardView, RefusedChangeSet } from '../../client/live/board-view.js'
import { OpenBoards } from '../../client/live/open-boards.js'
import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import type { Id } from '../../shared/ids.js'
import { type ChangeInput, readChange } from '../../shared/protocol.js'
import type { Chronicle, Happening } from './chronicle.js'
import type { Dice } from './dice.js'
import { Line } from './line.js'
import { PageCheck } from './page-check.js'
import type { Cast, Person } from './people.js'
import type { Server } from './server.js'
import { Posted, SimulatedWire } from './simulated-wire.js'

export interface ClientParts {
  readonly name: string
  readonly person: Person
  readonly cast: Cast
  readonly server: Server
  readonly clock: Clock
  readonly dice: Dice
  readonly chronicle: Chronicle
  readonly newId: () => Id
  /** What anybody has asked to remove, by id, and its kind: what somebody made may be gone because of it. */
  readonly condemned: Map<Id, string>
  /** How much this device's clock is off. */
  readonly offBy: number
}

/** A person with a page open: the real live client over a simulated line. */
export class SimulatedClient {
  readonly line: Line
  readonly posted = new Posted()
  readonly check: PageCheck
  #wire!: SimulatedWire
  #boards!: OpenBoards
  #stopWatching: (() => void) | null = null
  #lastId: Id = ''

  constructor(readonly parts: ClientParts) {
    const { clock, dice, chronicle } = parts
    this.line = new Line(clock, dice, chronicle)
    this.check = new PageCheck({ ...parts, posted: this.posted })
    this.#openPage()
  }

  get name(): string {
    return this.parts.name
  }

  get person(): Person {
    return this.parts.person
  }

  get opening() {
    return this.#boards.opening(this.parts.cast.boardId)
  }

  /** What the person has before them; null while the board is not open, or they are on another page. */
  get view(): BoardView | null {
    return this.#stopWatching && this.opening.state === 'open' ? this.opening.view : null
  }

  /** A commit past the page, as any program with this sign-in may send it. */
  post(mutationId: Id, changes: readonly ChangeInput[]): void {
    // Receipts and refusals are checked where they are given.
    this.#wire.post(mutationId, changes).catch(() => undefined)
  }

  /** What the person does on the page. */
  do(deed: string, changes: readonly ChangeInput[]): void {
    const { chronicle, condemned } = this.parts
    const { view } = this
    if (!view) return
    for (const change of changes) {
      const { remove } = change
      if (typeof remove === 'string') condemned.set(remove, view.items.get(remove)?.__typename ?? '')
    }
    chronicle.note(`${this.name}: ${deed} ${JSON.stringify(changes)}`)
    try {
      this.check.whileActing(() => view.commit(changes))
      this.#did(changes)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      chronicle.count('refused at once by the same rules')
    }
  }

  /** Undo or redo, as the page offers it. */
  takeBack(which: 'undo' | 'redo'): void {
    const { chronicle, condemned } = this.parts
    const { view } = this
    const step = which === 'undo' ? view?.undoStep : view?.redoStep
    if (!view || !step) return
    for (const change of step.changes.map(readChange)) {
      if (change.verb === 'save') condemned.set(change.id, change.kind)
      else if (!condemned.has(change.id)) condemned.set(change.id, view.items.get(change.id)?.__typename ?? '')
    }
    chronicle.note(`${this.name}: ${which} ${step.mutationId} ${JSON.stringify(step.changes)}`)
    chronicle.count(which === 'undo' ? 'taken back' : 'made again')
    this.check.whileActing(() => view[which]())
    this.#did([{ undo: step.mutationId }])
  }

  sendAgain({ mutationId, changes }: RefusedChangeSet): void {
    const { chronicle } = this.parts
    chronicle.note(`${this.name}: sends again ${JSON.stringify(changes)}`)
    chronicle.count('sent again after a refusal')
    this.check.letGo.add(mutationId)
    this.check.whileActing(() => this.view?.sendAgain(mutationId))
    this.#did(changes)
  }

  letGo({ mutationId }: RefusedChangeSet): void {
    this.check.letGo.add(mutationId)
    this.view?.letGo(mutationId)
  }

  /** The page has just given it the id that was made last. */
  #did(changes: readonly ChangeInput[]): void {
    this.check.did({ mutationId: this.#lastId, changes }, this.view?.refused ?? [])
    this.check.check(this.opening)
  }

  /** Goes to another page. What is not saved yet is sent all the same. */
  leave(): void {
    if (!this.view) return
    this.#tell('page left')
    if (this.#boards.isUnsaved) this.parts.chronicle.count('page left with something unsaved')
    this.close()
  }

  comeBack(): void {
    if (this.#stopWatching) return
    this.#tell('page come back to')
    this.#watch()
  }

  /** The browser's reload: all in memory is gone. Only when nothing would be lost, as the page asks before. */
  reload(): void {
    if (!this.view || this.#boards.isUnsaved) return
    this.#tell('page loaded again')
    this.close()
    this.#openPage()
  }

  /** After the board was lost: the page is opened once more. */
  reopen(): void {
    const { opening } = this
    if (!this.#stopWatching || opening.state !== 'lost') return
    this.#tell('board opened again')
    for (const { mutationId } of opening.unsaved) this.check.letGo.add(mutationId)
    this.close()
    this.#openPage()
  }

  /** Reads all that was refused, so that nothing keeps the board open once its page is left. */
  letAllGo(): void {
    for (const refused of this.view?.refused ?? []) this.letGo(refused)
  }

  close(): void {
    this.#stopWatching?.()
    this.#stopWatching = null
  }

  #tell(happening: Happening): void {
    this.parts.chronicle.note(`${this.name}: ${happening}`)
    this.parts.chronicle.count(happening)
  }

  #openPage(): void {
    const { clock, dice, newId, offBy, cast } = this.parts
    this.#wire = new SimulatedWire({ ...this.parts, line: this.line, people: [cast.keeper, ...cast.people], posted: this.posted })
    this.#boards = new OpenBoards({
      wire: this.#wire,
      boardKinds: new Map([[cast.play.rules.kind, cast.play.rules]]),
      clock: { now: () => clock.now() + offBy, after: (ms, call) => clock.after(ms, call) },
      random: dice.random,
      newId: () => {
        this.#lastId = newId()
        return this.#lastId
      },
      tabId: newId(),
    })
    this.#watch()
  }

  #watch(): void {
    if (this.opening.state === 'loading') this.check.opened()
    this.#stopWatching = this.#boards.watch(this.parts.cast.boardId, () => this.check.check(this.opening))
    this.check.check(this.opening)
  }
}
