import type { Id } from '../../shared/ids.js'
import type { KeptChangeSet, Store } from './store.js'
import type { BoardState } from './wire.js'

const VERSION = 1
const OUTBOX = 'outbox'
const STATES = 'states'

interface Row extends KeptChangeSet {
  readonly boardId: Id
}

/**
 * The store in the browser: a database for each person, so that nobody opens somebody else's. Web Locks choose the tab that
 * sends; where there are none (a page without TLS) every tab does, which the server makes harmless (L4).
 */
export function indexedStore(personId: Id): Store {
  const name = `samlingspunkt ${personId}`
  const opening = open(name)
  // Whoever uses it hears of it.
  opening.catch(() => undefined)
  const watchers = new Set<(boardId: unknown) => void>()
  const tabs = new BroadcastChannel(name)
  tabs.onmessage = ({ data }) => {
    for (const watcher of watchers) watcher(data)
  }

  /** One transaction, and what `work` made of it when all of it is kept. */
  const turn = async <Value>(
    mode: IDBTransactionMode,
    durability: IDBTransactionDurability,
    work: (outbox: IDBObjectStore, states: IDBObjectStore) => () => Value,
  ): Promise<Value> => {
    const database = await opening
    return new Promise((resolve, reject) => {
      const transaction = database.transaction([OUTBOX, STATES], mode, { durability })
      const value = work(transaction.objectStore(OUTBOX), transaction.objectStore(STATES))
      transaction.oncomplete = () => resolve(value())
      transaction.onabort = () => reject(transaction.error)
    })
  }

  return {
    read: (boardId) =>
      turn('readonly', 'default', (outbox, states) => {
        const state: IDBRequest<BoardState | undefined> = states.get(boardId)
        const rows: IDBRequest<Row[]> = outbox.index('board').getAll(boardId)
        return () => ({ state: state.result ?? null, changeSets: rows.result.map(({ boardId: _, ...changeSet }) => changeSet) })
      }),

    async keep(boardId, changeSets, gone) {
      // What nobody else has is worth waiting for the disk; a receipt is not.
      const durability = changeSets.some(({ receipt }) => !receipt) ? 'strict' : 'default'
      await turn('readwrite', durability, (outbox) => {
        drop(outbox, boardId, gone)
        for (const changeSet of changeSets) {
          const row: Row = { ...changeSet, boardId }
          const key = outbox.index('changeSet').getKey([boardId, changeSet.mutationId])
          key.onsuccess = () => (key.result === undefined ? outbox.add(row) : outbox.put(row, key.result))
        }
        return () => undefined
      })
      tabs.postMessage(boardId)
    },

    async keepState(boardId, state, reached) {
      await turn('readwrite', 'default', (outbox, states) => {
        drop(outbox, boardId, reached)
        if (state) states.put(state, boardId)
        else states.delete(boardId)
        return () => undefined
      })
      if (reached.length > 0) tabs.postMessage(boardId)
    },

    waiting: () =>
      turn('readonly', 'default', (outbox) => {
        const rows: IDBRequest<Row[]> = outbox.getAll()
        return () => [...new Set(rows.result.filter(({ receipt, refusal }) => !receipt && !refusal).map(({ boardId }) => boardId))]
      }),

    forgetStates: () =>
      turn('readwrite', 'default', (_, states) => {
        states.clear()
        return () => undefined
      }),

    watch(boardId, changed) {
      const watcher = (changedId: unknown): void => {
        if (changedId === boardId) changed()
      }
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },

    lead(boardId, begin) {
      let isOver = false
      let release = (): void => undefined
      const takeTurn = (): Promise<void> | undefined => {
        if (isOver) return undefined
        begin()
        return new Promise((resolve) => {
          release = resolve
        })
      }
      if ('locks' in navigator) navigator.locks.request(`${name} ${boardId}`, takeTurn).catch(() => undefined)
      else takeTurn()
      return () => {
        isOver = true
        release()
      }
    },
  }
}

function drop(outbox: IDBObjectStore, boardId: Id, gone: readonly Id[]): void {
  for (const mutationId of gone) {
    const key = outbox.index('changeSet').getKey([boardId, mutationId])
    key.onsuccess = () => key.result !== undefined && outbox.delete(key.result)
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION)
    request.onupgradeneeded = () => {
      // Numbered as they come: the order in which they go out.
      const outbox = request.result.createObjectStore(OUTBOX, { autoIncrement: true })
      outbox.createIndex('board', 'boardId')
      outbox.createIndex('changeSet', ['boardId', 'mutationId'], { unique: true })
      request.result.createObjectStore(STATES)
    }
    request.onsuccess = () => {
      // A newer page may change what the database looks like.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
}
