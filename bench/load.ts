import { WebSocket } from 'ws'

/** One system under load: how a follower follows, how an editor edits, and where a frame carries the edits' send times. */
export interface System {
  readonly url: string
  readonly protocol: string | undefined
  /** Messages that a follower sends once its socket is open. */
  readonly follow: readonly string[]
  /** Messages that an editor sends before its first edit. */
  readonly greet: readonly string[]
  /** One edit, which carries `stamp`. */
  edit(editor: number, stamp: string): string
}

export interface Measured {
  readonly edits: number
  /** Deliveries that should have been made and those that were. */
  readonly expected: number
  readonly delivered: number
  /** From the edit's sending to the last follower's having it, in milliseconds, sorted. */
  readonly latencies: readonly number[]
}

/** Edits are told apart by this in their text: easy to find in a frame without parsing it. */
const STAMP = /@(\d+)@/g
export const stampOf = (edit: number): string => `@${edit}@${'x'.repeat(120)}`

export async function openSockets(system: System, count: number, hear: (frame: string) => void): Promise<WebSocket[]> {
  const open: WebSocket[] = []
  // In small steps: a burst of 500 handshakes on one core says nothing about anything.
  for (let start = 0; start < count; start += 25)
    open.push(...(await Promise.all(Array.from({ length: Math.min(25, count - start) }, () => connect(system, hear)))))
  return open
}

/** One message to all, then the next: a handshake is answered before what needs it is sent. */
async function sendEach(sockets: readonly WebSocket[], messages: readonly string[]): Promise<void> {
  for (const message of messages) {
    for (const socket of sockets) socket.send(message)
    await pause(500)
  }
}

async function connect({ url, protocol }: System, hear: (frame: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(url, protocol, { perMessageDeflate: false })
  socket.on('message', (frame) => hear(frame.toString()))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return socket
}

export interface Load {
  readonly followers: number
  /** Edits a second, from 10 editors together. */
  readonly rate: number
  readonly seconds: number
  /** Called when the warm-up is over, and when the last counted edit has reached everybody. */
  readonly begun: () => void
  readonly ended: () => void
}

/** Sends edits and watches every follower. */
export async function runLoad(system: System, { followers, rate, seconds, begun, ended }: Load): Promise<Measured> {
  const sentAt = new Map<number, number>()
  const heardBy = new Map<number, number>()
  const latencies: number[] = []
  let delivered = 0
  let first = 0
  const hear = (frame: string): void => {
    for (const [, stamp] of frame.matchAll(STAMP)) {
      const edit = Number(stamp)
      if (edit < first) continue
      delivered += 1
      const heard = (heardBy.get(edit) ?? 0) + 1
      heardBy.set(edit, heard)
      if (heard === followers) latencies.push(performance.now() - (sentAt.get(edit) ?? 0))
    }
  }
  const following = await openSockets(system, followers, hear)
  await sendEach(following, system.follow)
  const editors = await openSockets(system, EDITORS, () => undefined)
  await sendEach(editors, system.greet)

  const send = (edit: number): void => {
    sentAt.set(edit, performance.now())
    editors[edit % EDITORS]?.send(system.edit(edit % EDITORS, stampOf(edit)))
  }
  // Warm-up edits are heard but not counted.
  const warm = rate
  await pace(0, warm, rate, send)
  await settle(() => heardBy.size >= warm && [...heardBy.values()].every((heard) => heard >= followers), 10_000)
  first = warm
  delivered = 0
  latencies.length = 0
  begun()
  const edits = rate * seconds
  await pace(warm, warm + edits, rate, send)
  await settle(() => delivered >= edits * followers, 15_000)
  ended()
  for (const socket of [...following, ...editors]) socket.terminate()
  return { edits, expected: edits * followers, delivered, latencies: latencies.sort((one, other) => one - other) }
}

const EDITORS = 10

async function pace(from: number, to: number, rate: number, send: (edit: number) => void): Promise<void> {
  const began = performance.now()
  for (let edit = from; edit < to; ) {
    const due = from + Math.floor(((performance.now() - began) / 1000) * rate) + 1
    for (; edit < Math.min(due, to); edit += 1) send(edit)
    await pause(2)
  }
}

async function settle(done: () => boolean, most: number): Promise<void> {
  const until = performance.now() + most
  while (!done() && performance.now() < until) await pause(10)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
