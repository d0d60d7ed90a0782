import type { Clock } from '../../shared/chance.js'

/** All that a batch of histories has to show, or it has proved nothing: every fault, and both sides of each race. */
export const HAPPENINGS = [
  // what the server decided
  'accepted',
  'refused',
  'unavailable',
  'repeat got the first receipt',
  'repeat got its receipt after the right had ended',
  'reused mutationId refused',
  'several commits in one transaction',
  'refused beside an accepted one',
  // what people did
  'refused at once by the same rules',
  'typed on before it was sent',
  'sent again after a refusal',
  'page left',
  'page left with something unsaved',
  'page come back to',
  'page loaded again',
  // links
  'request lost',
  'request doubled',
  'message late',
  'answer lost',
  'line cut',
  'line half-open',
  'line mended',
  'follower stopped reading',
  // server and disk
  'killed while idle',
  'killed before the commit',
  'killed after the commit',
  'stopped in good order',
  'disk slow',
  'disk error',
  'new epoch',
  // rights
  'right to read ended',
  'right to read given',
  'feed ended with ACCESS_LOST',
  'board lost to a client',
  'board opened again',
  // feeds
  'followed from behind',
  'reset',
  'receipt before feed',
  'feed before receipt',
  // both sides of races on items
  'late save ignored',
  'same field written by two at once',
  'taken back',
  'made again',
  'left alone by an undo',
  'hidden with its owner',
  'returned with its owner',
] as const
export type Happening = (typeof HAPPENINGS)[number]
export type Counts = ReadonlyMap<Happening, number>

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** A promise of DESIGN.md section 3 was broken. */
export class Violation extends Error {}

/** What happened in one history: for whoever has to understand it, and to tell that it was the same twice. */
export class Chronicle {
  readonly lines: string[] = []
  readonly #counts = new Map<Happening, number>()
  readonly #start: number
  #violation: string | null = null

  constructor(private readonly clock: Pick<Clock, 'now'>) {
    this.#start = clock.now()
  }

  get counts(): Counts {
    return this.#counts
  }

  note(line: string): void {
    const short = line.replaceAll(UUID, (id) => id.slice(-4))
    this.lines.push(`${((this.clock.now() - this.#start) / 1000).toFixed(3).padStart(9)} ${short}`)
  }

  count(happening: Happening): void {
    this.#counts.set(happening, (this.#counts.get(happening) ?? 0) + 1)
  }

  /** Kept, not thrown: much is called from within the core, which would take it for a fault of its own. The first one counts. */
  violate(what: string): void {
    this.note(`VIOLATED: ${what}`)
    this.#violation ??= what
  }

  throwIfViolated(): void {
    if (this.#violation !== null) throw new Violation(this.#violation)
  }
}
