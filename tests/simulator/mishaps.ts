import type { Standing } from '../../shared/permissions.js'
import type { Person } from './people.js'
import { passUntil, type World } from './world.js'

/** What befalls lines, disk, server and people, and how often. */
const MISHAPS = {
  'line cut': 8,
  'line half-open': 6,
  storm: 4,
  stall: 6,
  'server killed': 5,
  'server stopped': 1,
  'disk slow': 3,
  'disk error': 4,
  'right changed': 3,
  'right ended': 6,
  'page loaded again': 4,
  'page left': 8,
} as const

/** So long is waited for something to be written, before the server is killed all the same. */
const LONGEST_AIM_MS = 40

export async function befall(world: World): Promise<void> {
  const { clients, server, dice, chronicle, cast } = world
  const { people } = cast
  const client = dice.pick(clients)
  if (!client) return
  const { line } = client
  switch (dice.weighted(MISHAPS)) {
    case 'line cut':
      return line.cut()
    case 'line half-open':
      return line.halfOpen()
    case 'storm':
      line.weather = 'storm'
      return
    case 'stall':
      return line.stall()
    case 'server killed':
      return killServer(world)
    case 'server stopped':
      return passUntil(world, server.stop())
    case 'disk slow':
      if (server.up) chronicle.count('disk slow')
      return server.up?.disk.slowDown(dice.whole(500, 3_000))
    case 'disk error':
      return server.up?.disk.failNext(dice.whole(1, 4))
    case 'right changed':
      return changeStanding(world, dice.pick(people), dice.pick(people)?.standing ?? null)
    case 'right ended':
      return shutOut(world, dice.pick(people))
    case 'page loaded again':
      return client.reload()
    case 'page left':
      return client.leave()
  }
}

/** Sooner or later what is broken is mended, and what was taken is given back. */
export async function mend(world: World): Promise<void> {
  const { clients, server, dice, cast } = world
  if (dice.happens(0.25)) await startServer(world)
  for (const client of clients) {
    if (dice.happens(0.1)) client.line.mend()
    if (dice.happens(0.1)) client.line.weather = 'fair'
    if (dice.happens(0.15)) client.reopen()
    if (dice.happens(0.2)) client.comeBack()
  }
  if (dice.happens(0.15)) shareAgain(world)
  const person = dice.pick(cast.people.filter(({ id }) => !server.rights.mayRead(id)))
  if (person && dice.happens(0.1)) changeStanding(world, person, person.standing)
}

/** Starts the server if it is down, now and then with a new epoch. */
export async function startServer({ server, dice, clients }: Pick<World, 'server' | 'dice' | 'clients'>): Promise<void> {
  if (server.up) return
  if (dice.happens(0.15)) server.drawNewEpoch()
  await server.start()
  for (const { line } of clients) if (dice.happens(0.5)) line.tellReachable()
}

/** Preferably in the middle of a write. */
async function killServer({ server, dice, clock }: World): Promise<void> {
  for (let waited = 0; waited < LONGEST_AIM_MS && !server.up?.disk.isWriting; waited += 1) await clock.advance(1)
  await server.kill(dice.happens(0.5) ? 'lost' : 'durable')
}

/** Gives somebody a standing, or (null) ends the one that they have. */
function changeStanding({ server, chronicle }: World, person: Person | undefined, standing: Standing | null): void {
  if (!person || !server.up) return
  chronicle.note(`${person.name} ${standing ? `becomes ${standing.role}` : 'leaves the network'}`)
  // A disk error undoes it, and a kill leaves it open: the rights that count are read from what is durable.
  server.up.setStanding(person, standing).catch((error: unknown) => chronicle.note(`that failed: ${error}`))
}

/** Ends a membership, perhaps while its person is away; now and then by mistake, and gives it back at once. */
function shutOut(world: World, person: Person | undefined): void {
  const { dice, clock, clients } = world
  changeStanding(world, person, null)
  for (const client of clients) if (client.person === person && dice.happens(0.3)) client.line.cut()
  if (dice.happens(0.4)) clock.after(dice.whole(1, 60), () => changeStanding(world, person, person?.standing ?? null))
}

/** Somebody who still may sees to it that a private board is open to the network again. */
function shareAgain({ server, cast, newId }: Pick<World, 'server' | 'cast' | 'newId'>): void {
  if (server.witness.board().visibility === 'NETWORK') return
  server.up?.commit(cast.keeper, newId(), [cast.play.share(cast.boardId)]).catch(() => undefined)
}
