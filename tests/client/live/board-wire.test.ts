import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildSchema, type GraphQLUnionType, Kind, parse } from 'graphql'
import { itemFields } from '../../../client/board-kinds.js'
import { boardWire } from '../../../client/connection/board-wire.js'
import { textOf } from '../../../client/connection/documents.js'
import type { Sink, Socket } from '../../../client/connection/socket.js'
import type { AuthoredFeed, Ending } from '../../../client/live/wire.js'
import { Failure } from '../../../shared/failure.js'
import { settled } from '../../support/virtual-clock.js'

/** A server that gives one answer to whatever is asked, and a socket whose subscription the test speaks for. */
let asked: { query: string; variables: unknown }[] = []
let answer: unknown
let online: () => void = () => undefined
let subscribed: { variables: unknown; sink: Sink<never> } | null = null
const { fetch } = globalThis

const socket: Socket = {
  status: {
    get: () => 'online',
    subscribe: (listener) => {
      online = listener
      return () => undefined
    },
  },
  subscribe: (_document, variables, sink) => {
    subscribed = { variables, sink: sink as Sink<never> }
    return () => undefined
  },
  execute: () => Promise.reject(new Error('commits go by HTTP')),
  renew: () => undefined,
  close: () => undefined,
}
const wire = boardWire(socket)
const board = { id: 'b', kind: 'ACTOR_MAP', networkId: 'n', teamId: null, visibility: 'NETWORK' }
const rights = { read: true, edit: true, comment: true, run: false }

beforeEach(() => {
  asked = []
  globalThis.fetch = async (_url, init) => {
    asked.push(JSON.parse(String(init?.body)))
    return Response.json(answer)
  }
})

afterEach(() => {
  globalThis.fetch = fetch
})

describe('the wire over our API', () => {
  test('loads whole items, and says who I am in the network of the board', async () => {
    const items = [{ __typename: 'Actor', id: 'a', name: 'NAV' }]
    const memberships = [
      { networkId: 'n', voice: 'EXPERT', endedAt: '2026-01-01T00:00:00Z' },
      { networkId: 'other', voice: 'MUNICIPALITY', endedAt: null },
      { networkId: 'n', voice: 'NEXT_OF_KIN', endedAt: null },
    ]
    answer = {
      data: { board: { ...board, sequence: 7, epoch: 'e', items }, myRights: rights, me: { id: 'p', name: 'Alice', memberships } },
    }
    expect(await wire.load('b')).toEqual({
      board,
      sequence: 7,
      epoch: 'e',
      items,
      rights,
      me: { id: 'p', name: 'Alice', voice: 'NEXT_OF_KIN', guest: false },
    })
  })

  test('asks for every field of every kind of item', () => {
    const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../shared/schema.graphql'), 'utf8'))
    const asked = parse(textOf(itemFields)).definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    const fieldsOf = (type: string) =>
      asked
        .filter(({ typeCondition }) => typeCondition.name.value === type)
        .flatMap(({ selectionSet }) => selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : '')))
    for (const type of schema.getPossibleTypes(schema.getType('Item') as GraphQLUnionType))
      expect(fieldsOf(type.name).sort()).toEqual(['__typename', ...Object.keys(type.getFields())].sort())
  })

  test('calls a board that is not there NOT_FOUND', async () => {
    answer = { data: { board: null, myRights: rights, me: null } }
    await expect(wire.load('b')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('sends a commit as it is, and gives the receipt or the refusal', async () => {
    const receipt = { mutationId: 'm', sequence: 8, epoch: 'e', ignored: [], kept: [] }
    answer = { data: { commit: receipt } }
    const changes = [{ saveActor: { id: 'a', name: 'NAV' } }, { remove: 'b' }]
    expect(await wire.commit('b', 'm', changes)).toEqual(receipt)
    expect(asked[0]?.variables).toEqual({ boardId: 'b', mutationId: 'm', changes })
    answer = { errors: [{ message: 'Locked.', extensions: { code: 'LOCKED' } }] }
    await expect(wire.commit('b', 'm', changes)).rejects.toMatchObject({ code: 'LOCKED' })
  })

  test('follows from a position, and says why a feed has ended', () => {
    const heard: AuthoredFeed[] = []
    const endings: Ending[] = []
    const feed = { reset: false, head: 7, epoch: 'e', changeSets: [] }
    wire.follow('b', { sequence: 7, epoch: 'e' }, { next: (message) => heard.push(message), end: (ending) => endings.push(ending) })
    expect(subscribed?.variables).toEqual({ boardId: 'b', after: 7, epoch: 'e' })
    subscribed?.sink.next({ changes: feed } as never)
    expect(heard).toEqual([feed])
    const lost = new Failure('ACCESS_LOST', 'over')
    subscribed?.sink.complete()
    subscribed?.sink.error(new Failure('UNAVAILABLE', 'lost'))
    subscribed?.sink.error(lost)
    expect(endings).toEqual(['completed', 'disconnected', lost])
  })

  test('tells when the server can be reached again', () => {
    let times = 0
    wire.reachable(() => {
      times += 1
    })
    online()
    expect(times).toBe(1)
  })

  test('does not mind when a good-bye is not heard [P1]', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('gone'))
    wire.leave('b', 't')
    await settled()
  })
})
