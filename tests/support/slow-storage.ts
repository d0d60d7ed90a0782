import type { Storage } from '../../server/storage/storage.js'
import type { Random } from '../../shared/chance.js'
import { turns } from './eventually.js'

/**
 * A storage whose answers take a random number of turns, as those of a database on another machine do: what was read may
 * be old when it arrives, and what was written is visible to others before the writer hears of it.
 */
export function slowStorage(storage: Storage, random: Random, longest = 3): Storage {
  const pause = (): Promise<void> => turns(Math.floor(random() * (longest + 1)))
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    await pause()
    const answer = await work()
    await pause()
    return answer
  }
  const reader = new Proxy(storage.reader, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown
      if (typeof member !== 'function') return member
      if (name === 'findOne' || name === 'findOneBy' || name === 'query')
        return (...given: unknown[]) => around(() => member.apply(target, given) as Promise<unknown>)
      return member.bind(target) as unknown
    },
  })
  return {
    reader,
    transact: (work) =>
      around(() =>
        storage.transact(async (manager) => {
          const result = await work(manager)
          // All is written, and not yet taken.
          await pause()
          return result
        }),
      ),
    snapshot: (selects) => around(() => storage.snapshot(selects)),
    probe: () => storage.probe(),
    close: () => storage.close(),
  }
}

/** A storage whose writer hears only later, when the test lets it, that its transaction is on disk. */
export function heldStorage(storage: Storage, gate: { held: Promise<void> | null }): Storage {
  return {
    reader: storage.reader,
    async transact(work) {
      const result = await storage.transact(work)
      await gate.held
      return result
    },
    snapshot: (selects) => storage.snapshot(selects),
    probe: () => storage.probe(),
    close: () => storage.close(),
  }
}
