import { createHash } from 'node:crypto'
import type { BoardView } from '../../client/live/board-view.js'
import { settled } from '../support/virtual-clock.js'
import { type Counts, Violation } from './chronicle.js'
import type { SimulatedClient } from './client.js'
import type { Dice } from './dice.js'
import { checkLog } from './log-check.js'
import { countMeetings } from './meetings.js'
import { befall, mend, startServer } from './mishaps.js'
import type { Play } from './plays/play.js'
import { playOf } from './plays/plays.js'
import { playTrick } from './programs.js'
import { checkSettled } from './settled-check.js'
import { setStage } from './stage.js'
import { beginWorld, passUntil, type World } from './world.js'

export interface Told {
  readonly counts: Counts
  readonly lines: readonly string[]
  /** The same for the same seed, or the simulator is not to be trusted. */
  readonly fingerprint: string
}

const FEWEST_STEPS = 20
const MOST_STEPS = 50
const MINUTE_MS = 60_000
/** Longer than anything that a bad line may still have under way, with the longest back-off after it. */
const SETTLING_MS = MINUTE_MS
/** So much of the chronicle is printed with a failure. */
const LAST_LINES = 60

/** One history, from its seed: people on one board, what they do, and all that goes wrong meanwhile, in so many steps. */
export async function tellHistory(seed: number, length?: number, play: Play = playOf(seed)): Promise<Told> {
  const stage = await setStage(play)
  const world = await beginWorld(seed, stage)
  const { chronicle } = world
  try {
    const steps = length ?? world.dice.whole(FEWEST_STEPS, MOST_STEPS)
    for (let step = 0; step < steps; step += 1) await takeStep(world)
    await settle(world)
    checkEnd(world)
    await end(world)
    const fingerprint = createHash('sha256').update(chronicle.lines.join('\n')).digest('hex')
    return { counts: chronicle.counts, lines: chronicle.lines, fingerprint }
  } catch (error) {
    const why = error instanceof Violation ? error.message : `${error instanceof Error ? error.stack : error}`
    throw new Violation([`seed ${seed}: ${why}`, ...chronicle.lines.slice(-LAST_LINES)].join('\n'))
  } finally {
    await world.server.close()
    stage.remove()
  }
}

async function takeStep(world: World): Promise<void> {
  const { clock, dice, clients, server, chronicle } = world
  await clock.advance(pauseMs(dice))
  await mend(world)
  if (dice.happens(0.2)) await befall(world)
  else for (const client of dice.happens(0.25) ? clients : [dice.pick(clients)]) if (client) act(client, world)
  await settled()
  server.up?.check()
  chronicle.throwIfViolated()
}

/** Most things happen while others are under way; now and then all is quiet for long. */
function pauseMs(dice: Dice): number {
  const pause = dice.weighted({ none: 25, short: 50, usual: 20, long: 4, hours: 0.2 })
  if (pause === 'none') return 0
  if (pause === 'short') return dice.whole(1, 60)
  if (pause === 'usual') return dice.whole(100, 1_500)
  return pause === 'long' ? dice.whole(4_000, 25_000) : 70 * MINUTE_MS
}

/** Somebody does something: their program, or they themselves on the page that they have open. */
function act(client: SimulatedClient, { dice, word }: World): void {
  const { view } = client
  if (dice.happens(0.12)) playTrick(client, dice, word)
  else if (view && view.refused.length > 0 && dice.happens(0.4)) seeToRefused(client, view, dice)
  else if (view) editOrTakeBack(client, view, dice, word)
}

function seeToRefused(client: SimulatedClient, { refused }: BoardView, dice: Dice): void {
  const one = dice.pick(refused)
  if (!one) return
  if (dice.happens(0.5)) client.sendAgain(one)
  else client.letGo(one)
}

function editOrTakeBack(client: SimulatedClient, view: BoardView, dice: Dice, word: () => string): void {
  if (client.parts.cast.play.undoes && dice.happens(0.12)) client.takeBack(dice.happens(0.7) ? 'undo' : 'redo')
  else edit(client, view, dice, word)
}

function edit(client: SimulatedClient, view: BoardView, dice: Dice, word: () => string): void {
  const { choose, main } = client.parts.cast.play
  const chosen = choose(view, dice, word)
  if (!chosen) return
  client.do(chosen.habit, chosen.changes)
  const save = `save${main.kind}`
  const named = chosen.changes[0]?.[save]
  if (chosen.habit === 'rename' && typeof named === 'object' && dice.happens(0.4))
    client.do('types on', [{ [save]: { ...named, [main.name]: word() } }])
}

/** All is mended, and everybody gets the time that they need. */
async function settle(world: World): Promise<void> {
  const { clock, clients, server, chronicle } = world
  chronicle.note('all is mended')
  for (const client of clients) {
    client.line.weather = 'perfect'
    client.line.mend()
    client.comeBack()
  }
  await startServer(world)
  server.up?.disk.failNext(0)
  await clock.advance(SETTLING_MS)
  for (const client of clients) if (server.rights.mayRead(client.person.id)) client.reopen()
  await clock.advance(SETTLING_MS)
  server.up?.check()
  chronicle.throwIfViolated()
}

function checkEnd({ clients, server, chronicle }: World): void {
  checkLog(server.witness, server.ledger.attempts, chronicle)
  checkSettled(clients, server, chronicle)
  countMeetings(server.witness, clients, chronicle)
  chronicle.throwIfViolated()
}

async function end(world: World): Promise<void> {
  const { clock, clients, server, chronicle } = world
  for (const client of clients) {
    client.letAllGo()
    client.close()
  }
  await clock.advance(MINUTE_MS)
  await passUntil(world, server.stop())
  if (clock.waiting > 0) chronicle.violate(`${clock.waiting} timers are left when all is closed`)
  chronicle.throwIfViolated()
}
