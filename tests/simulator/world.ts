import { type Id, idSource } from '../../shared/ids.js'
import { settled, VirtualClock } from '../support/virtual-clock.js'
import { Chronicle } from './chronicle.js'
import { SimulatedClient } from './client.js'
import { Dice } from './dice.js'
import type { Cast, Person } from './people.js'
import { Server } from './server.js'
import type { Stage } from './stage.js'

/** Everything that a history takes place in: one server, and people at their pages. */
export interface World {
  readonly clock: VirtualClock
  readonly chronicle: Chronicle
  readonly dice: Dice
  readonly newId: () => Id
  readonly cast: Cast
  readonly server: Server
  readonly clients: readonly SimulatedClient[]
  /** A word that nobody has written before: where it turns up tells whose it is. */
  readonly word: () => string
}

const HOUR_MS = 60 * 60 * 1000
/** Mostly few, now and then many. */
const CROWDS = [3, 3, 4, 4, 5, 6, 8]
/** Feed horizons: near enough for people to fall behind, and the usual one. */
const HORIZONS = [4, 15, 10_000]

export async function beginWorld(seed: number, { dataDir, cast, standings }: Stage): Promise<World> {
  const clock = new VirtualClock()
  const chronicle = new Chronicle(clock)
  const dice = new Dice(seed)
  const newId = idSource(clock, dice.random)
  const horizon = dice.pick(HORIZONS) ?? 0
  const server = new Server({ dataDir, cast, standings, clock, dice, chronicle, newId, horizon })
  await server.start()
  const condemned = new Map<Id, string>()
  const clients = Array.from({ length: dice.pick(CROWDS) ?? 0 }, (_, place) => {
    const person = cast.people[place % cast.people.length] as Person
    const name = place < cast.people.length ? person.name : `${person.name} (2)`
    const offBy = dice.happens(0.2) ? dice.whole(-HOUR_MS, HOUR_MS) : 0
    return new SimulatedClient({ name, person, cast, server, clock, dice, chronicle, newId, condemned, offBy })
  })
  let words = 0
  const word = (): string => {
    words += 1
    return `w${words}`
  }
  return { clock, chronicle, dice, newId, cast, server, clients, word }
}

/** Lets time pass until something is done that takes time. */
export async function passUntil({ clock }: Pick<World, 'clock'>, done: Promise<void>): Promise<void> {
  let isDone = false
  const noted = done.finally(() => {
    isDone = true
  })
  for (await settled(); !isDone; await settled()) await clock.advance(10)
  await noted
}
