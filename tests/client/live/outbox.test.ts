import { describe, expect, test } from '@jest/globals'
import type { PendingChangeSet } from '../../../client/live/change-sets.js'
import { dependants } from '../../../client/live/dependants.js'
import { Outbox } from '../../../client/live/outbox.js'
import { typesOn } from '../../../client/live/typing.js'
import { actorMapBoard } from '../../../shared/actor-map.js'
import { seededRandom } from '../../../shared/chance.js'
import { Failure } from '../../../shared/failure.js'
import type { Id } from '../../../shared/ids.js'
import type { ChangeInput, Receipt } from '../../../shared/protocol.js'
import { settled, VirtualClock } from '../../support/virtual-clock.js'

/** An outbox whose sending is answered by hand. */
class Posted {
  readonly clock = new VirtualClock()
  readonly sent: PendingChangeSet[] = []
  readonly known = new Set<Id>()
  position = { sequence: 10, epoch: 'epoch' }
  #answer: { resolve: (receipt: Receipt) => void; reject: (failure: Failure) => void }[] = []
  #count = 0

  readonly outbox = new Outbox({
    position: () => this.position,
    send: (changeSet) => {
      this.sent.push(changeSet)
      return new Promise((resolve, reject) => this.#answer.push({ resolve, reject }))
    },
    replaces: (later, earlier) => typesOn(actorMapBoard, later, earlier),
    dependants: (refused, later) => dependants(actorMapBoard, (id) => this.known.has(id), refused, later),
    clock: this.clock,
    random: seededRandom(1),
    changed: () => undefined,
    refused: [],
  })

  add(...changes: ChangeInput[]): Id {
    this.#count += 1
    this.outbox.add(`m${this.#count}`, changes, 'now')
    return `m${this.#count}`
  }

  async acknowledge(sequence: number, epoch = 'epoch'): Promise<void> {
    this.#answer.shift()?.resolve({ mutationId: this.sent.at(-1)?.mutationId ?? '', sequence, epoch, ignored: [], kept: [] })
    await settled()
  }

  async refuse(code: Failure['code']): Promise<void> {
    this.#answer.shift()?.reject(new Failure(code, code))
    await settled()
  }

  get sentIds(): Id[] {
    return this.sent.map(({ mutationId }) => mutationId)
  }

  get pendingIds(): Id[] {
    return this.outbox.pending.map(({ mutationId }) => mutationId)
  }
}

const name = (id: Id, value: string): ChangeInput => ({ saveActor: { id, name: value } })
const comment = (id: Id, about: Id): ChangeInput => ({ saveComment: { id, about, text: 'why?' } })

describe('the outbox', () => {
  test('sends in order, one commit in flight [O1]', async () => {
    const post = new Posted()
    post.add(name('a', 'one'))
    post.add(name('b', 'two'))
    post.add(name('c', 'three'))
    expect(post.sentIds).toEqual(['m1'])
    await post.acknowledge(11)
    expect(post.sentIds).toEqual(['m1', 'm2'])
    await post.acknowledge(12)
    await post.acknowledge(13)
    expect(post.sentIds).toEqual(['m1', 'm2', 'm3'])
    expect(post.outbox.unacknowledged).toBe(0)
  })

  test('keeps what is acknowledged until the replica has reached it [L7]', async () => {
    const post = new Posted()
    post.add(name('a', 'one'))
    await post.acknowledge(11)
    expect(post.pendingIds).toEqual(['m1'])
    post.position = { sequence: 11, epoch: 'epoch' }
    post.outbox.settle()
    expect(post.pendingIds).toEqual([])
  })

  test('drops at its receipt what the replica had reached by a board state [L7]', async () => {
    const post = new Posted()
    post.add(name('a', 'one'))
    post.position = { sequence: 11, epoch: 'epoch' }
    post.outbox.settle()
    expect(post.pendingIds).toEqual(['m1'])
    await post.acknowledge(11)
    expect(post.pendingIds).toEqual([])
  })

  test('sends the same id and content until there is an answer, ever more seldom [L4] [O1]', async () => {
    const post = new Posted()
    post.add(name('a', 'one'))
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await post.refuse('UNAVAILABLE')
      expect(post.outbox.retrying).toBe(true)
      const before = post.clock.now()
      const count = post.sent.length
      while (post.sent.length === count) await post.clock.advance(10)
      waits.push(post.clock.now() - before)
    }
    for (const [attempt, wait] of waits.entries()) {
      const whole = Math.min(15_000, 500 * 2 ** attempt)
      expect(wait).toBeGreaterThanOrEqual(whole / 2)
      expect(wait).toBeLessThanOrEqual(whole + 10)
    }
    expect(new Set(post.sent.map((one) => JSON.stringify(one.changes))).size).toBe(1)
    expect(new Set(post.sentIds)).toEqual(new Set(['m1']))
    await post.acknowledge(11)
    expect(post.outbox.retrying).toBe(false)
  })

  test('tries at once when the way is open again [O1]', async () => {
    const post = new Posted()
    post.add(name('a', 'one'))
    await post.refuse('UNAUTHENTICATED')
    post.outbox.wake()
    expect(post.sentIds).toEqual(['m1', 'm1'])
    expect(post.clock.waiting).toBe(0)
  })

  test('takes the feed as proof, and does not send again what it brought [L7]', async () => {
    const post = new Posted()
    post.add(name('a', 'one'))
    post.add(name('b', 'two'))
    await post.refuse('UNAVAILABLE')
    post.outbox.settle(new Set(['m1']))
    expect(post.pendingIds).toEqual(['m2'])
    expect(post.sentIds).toEqual(['m1', 'm2'])
  })

  test('sends again what was acknowledged in an epoch that is over [L6]', async () => {
    const post = new Posted()
    post.add(name('a', 'one'))
    post.add(name('b', 'two'))
    await post.acknowledge(11)
    await post.acknowledge(12)
    expect(post.outbox.unacknowledged).toBe(0)
    post.position = { sequence: 900, epoch: 'restored' }
    post.outbox.settle()
    expect(post.outbox.unacknowledged).toBe(2)
    expect(post.sentIds).toEqual(['m1', 'm2', 'm1'])
    await post.acknowledge(901, 'restored')
    expect(post.sentIds).toEqual(['m1', 'm2', 'm1', 'm2'])
  })

  test('moves a refused change set aside with what hangs on it, and goes on with the rest [O1]', async () => {
    const post = new Posted()
    post.known.add('known')
    post.add(name('a', 'one'), name('known', 'x'))
    post.add(name('a', 'later'), name('b', 'beside'))
    post.add(comment('c', 'a'))
    post.add(comment('d', 'known'))
    post.add(comment('e', 'b'))
    post.add(name('f', 'free'))
    await post.refuse('INVALID')
    expect(post.outbox.refused.map(({ mutationId, reason }) => [mutationId, reason.code])).toEqual([
      ['m1', 'INVALID'],
      ['m2', 'INVALID'],
      ['m3', 'INVALID'],
      ['m5', 'INVALID'],
    ])
    expect(post.pendingIds).toEqual(['m4', 'm6'])
    expect(post.sentIds).toEqual(['m1', 'm4'])
  })

  test('sends a refused change set again with the same content and a new id, or lets it go [O1]', async () => {
    const post = new Posted()
    post.add(name('a', 'one'))
    await post.refuse('FORBIDDEN')
    post.outbox.sendAgain('m1', 'fresh', 'now')
    expect(post.outbox.refused).toEqual([])
    expect(post.sent.at(-1)).toMatchObject({ mutationId: 'fresh', changes: [name('a', 'one')] })
    await post.refuse('FORBIDDEN')
    post.outbox.letGo('fresh')
    expect([post.outbox.refused, post.outbox.pending]).toEqual([[], []])
  })

  test('takes typing together while it is not sent, and never after [L4]', async () => {
    const post = new Posted()
    post.add(name('a', 'F'))
    post.add(name('a', 'Fa'))
    post.add(name('a', 'Fas'))
    post.add(name('a', 'Fast'))
    expect(post.outbox.pending.map(({ changes }) => changes)).toEqual([[name('a', 'F')], [name('a', 'Fast')]])
    await post.acknowledge(11)
    expect(post.sent.at(-1)).toMatchObject({ mutationId: 'm2', changes: [name('a', 'Fast')] })
    await post.refuse('UNAVAILABLE')
    post.add(name('a', 'Fastlege'))
    expect(post.outbox.pending.at(-1)).toMatchObject({ mutationId: 'm5', sent: false })
    expect(post.outbox.unacknowledged).toBe(2)
  })

  test('takes nothing together but the same fields of the same item [L3] [L4]', () => {
    const same = (later: ChangeInput[], earlier: ChangeInput[]) => typesOn(actorMapBoard, later, earlier)
    expect(same([name('a', 'x')], [name('a', 'y')])).toBe(true)
    expect(same([name('a', 'x')], [name('b', 'y')])).toBe(false)
    expect(same([name('a', 'x')], [{ saveActor: { id: 'a', need: 'y' } }])).toBe(false)
    expect(same([name('a', 'x')], [{ saveActor: { id: 'a', name: 'y', need: 'y' } }])).toBe(false)
    expect(same([name('a', 'x'), name('b', 'x')], [name('a', 'y')])).toBe(false)
    expect(same([{ saveActor: { id: 'a', tags: { add: ['x'] } } }], [{ saveActor: { id: 'a', tags: { add: ['y'] } } }])).toBe(false)
    expect(same([{ remove: 'a' }], [{ remove: 'a' }])).toBe(false)
  })

  test('keeps for its author what can no longer be sent [O1]', async () => {
    const post = new Posted()
    post.add(name('a', 'one'))
    post.add(name('b', 'two'))
    await post.acknowledge(11)
    post.outbox.abandon(new Failure('ACCESS_LOST', 'over'))
    expect(post.outbox.refused.map(({ mutationId }) => mutationId)).toEqual(['m2'])
    expect(post.clock.waiting).toBe(0)
  })
})
