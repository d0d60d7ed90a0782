import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { type HttpAnswer, type RunningHub, runHub } from '../support/running-hub.js'

/**
 * A guest cannot raise himself, read the past, a draft or a private board: every query and every mutation of the schema is
 * asked with a guest's token, with every id of the network in every place, and whatever is not in this short list must be
 * refused or empty, and name nothing that is not the guest's to know.
 */
const ALLOWED = new Set([
  'Query.me',
  'Query.board',
  'Query.myRights',
  'Query.guestInvitation',
  'Mutation.commit',
  'Mutation.here',
  'Mutation.leave',
  'Mutation.enterAsGuest',
])
/** The demo lets anybody be anybody, and a guest may leave: that ends the guest. */
const NOT_ASKED = new Set(['Query.demoPersons', 'Mutation.signInAsDemoPerson', 'Mutation.signOut'])
/** These make nothing and tell nothing that is not on the board: the same board again. */
const SAME_BOARD = new Set(['Mutation.createBoard'])
const REFUSALS = ['FORBIDDEN', 'NOT_FOUND', 'INVALID', 'LOCKED', 'LIMIT_EXCEEDED']

const schema = buildSchema(readFileSync(new URL('../../shared/schema.graphql', import.meta.url), 'utf8'))
const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ name: `${type?.name}.${field.name}`, field })),
)

/** A literal for an argument: the given id wherever an id may stand, and of everything else what is needed. */
function literal(type: GraphQLInputType, id: string, depth = 0): string {
  const bare = getNullableType(type)
  if (isListType(bare)) return `[${literal(bare.ofType, id, depth)}]`
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? ''
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields())
    const chosen = bare.isOneOf
      ? fields.filter(({ name }) => name === 'remove')
      : fields.filter((field) => isNonNullType(field.type) || getNamedType(field.type).name === 'ID')
    return `{ ${chosen.map((field) => `${field.name}: ${literal(field.type, id, depth + 1)}`).join(', ')} }`
  }
  const values: Record<string, string> = {
    ID: `"${id}"`,
    Int: '0',
    Float: '1',
    Boolean: 'true',
    DateTimeISO: '"2040-01-01T00:00:00Z"',
  }
  return values[bare.name] ?? '"x"'
}

function argumentsOf(args: readonly GraphQLArgument[], id: string): string {
  const given = args.filter(({ type }) => isNonNullType(type))
  return given.length === 0
    ? ''
    : `(${given.map(({ name, type }) => `${name}: ${name === 'mutationId' ? `"${randomUUID()}"` : literal(type, id)}`).join(', ')})`
}

/** Everything that can be selected, a few steps deep. */
function selection(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (isUnionType(named)) return `{ __typename }`
  if (!isObjectType(named) && !isInterfaceType(named)) return ''
  const fields = Object.values(named.getFields()).filter(
    ({ type: of, args }) => !args.some(({ type: needed }) => isNonNullType(needed)) && (depth < 2 || isLeafType(getNamedType(of))),
  )
  return `{ __typename ${fields.map(({ name, type: of }) => `${name} ${selection(of, depth + 1)}`).join(' ')} }`
}

let hub: RunningHub
let guest: string
let guestBoard: string
let ids: Record<string, string>
let secrets: string[]

beforeAll(async () => {
  hub = await runHub()
  const jorunn = await hub.signIn('Jorunn')
  const { networks } = (
    await hub.ask(
      '{ networks { id name vision teams { id name } gatherings { id title place } workPeriods { id title } memberships { id person { id name } } boards { id title kind visibility } } }',
      {},
      jorunn,
    )
  ).data
  const [network] = networks
  const opened = network.boards.find(({ visibility }: { visibility: string }) => visibility === 'NETWORK')
  const hidden = network.boards.filter(({ visibility }: { visibility: string }) => visibility !== 'NETWORK')
  // The second board is open to guests, but is not the link's.
  const input = { networkId: network.id, boardIds: [opened.id], right: 'COMMENT', title: 'For gjestene' }
  const CREATE = 'mutation ($input: GuestLinkInput!) { createGuestLink(input: $input) { token link { id } } }'
  const { token, link } = (await hub.ask(CREATE, { input }, jorunn)).data.createGuestLink
  const ENTER =
    'mutation ($token: String!, $name: String!) { enterAsGuest(token: $token, name: $name, voice: NEXT_OF_KIN) { token me { id } } }'
  const { enterAsGuest } = (await hub.ask(ENTER, { token, name: 'Kari' }, null)).data
  const other = (await hub.ask(ENTER, { token, name: 'Ola' }, null)).data.enterAsGuest
  guest = enterAsGuest.token
  guestBoard = opened.id
  ids = {
    'the board': opened.id,
    'a board of theirs not': network.boards.find(({ id }: { id: string }) => id !== opened.id).id,
    ...Object.fromEntries(hidden.map(({ id }: { id: string }, index: number) => [`a hidden board ${index + 1}`, id])),
    network: network.id,
    team: network.teams[0].id,
    gathering: network.gatherings[0].id,
    'work period': network.workPeriods[0].id,
    membership: network.memberships[0].id,
    person: network.memberships[0].person.id,
    link: link.id,
    'another guest': other.me.id,
    'the guest': enterAsGuest.me.id,
  }
  secrets = [
    network.vision,
    ...network.teams.map(({ name }: { name: string }) => name),
    ...network.gatherings.map(({ place }: { place: string }) => place),
    ...network.workPeriods.map(({ title }: { title: string }) => title),
    ...network.boards.filter(({ id }: { id: string }) => id !== opened.id).map(({ title }: { title: string }) => title),
  ].filter((secret: string) => secret.length > 6 && !opened.title.includes(secret))
})
afterAll(() => hub.close())

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true
  if (Array.isArray(value)) return value.every(isNothing)
  if (typeof value === 'object') return Object.entries(value).every(([field, inner]) => field === '__typename' || isNothing(inner))
  // A count of nothing tells nothing.
  return value === 0 || value === ''
}

const codeOf = ({ errors }: HttpAnswer): string | undefined => errors?.[0]?.extensions?.code

describe('a guest asks everything', () => {
  for (const { name, field } of roots.filter(({ name }) => !NOT_ASKED.has(name)))
    it(name, async () => {
      const [root, own] = name.split('.')
      for (const [whose, id] of Object.entries(ids)) {
        const source = `${root?.toLowerCase()} { answer: ${own}${argumentsOf(field.args, id)} ${selection(field.type)} }`
        const answer = await hub.ask(source, {}, guest)
        const code = codeOf(answer)
        const told = JSON.stringify(answer)
        for (const secret of secrets) expect({ whose, secret, isTold: told.includes(secret) }).toMatchObject({ isTold: false })
        if (code !== undefined)
          expect({ whose, code, message: told }).toMatchObject({ code: expect.stringMatching(REFUSALS.join('|')) })
        else if (!ALLOWED.has(name) && !(SAME_BOARD.has(name) && whose === 'the board'))
          expect({ whose, answer: answer.data.answer, isNothing: isNothing(answer.data.answer) }).toMatchObject({ isNothing: true })
      }
    })

  it('reads the link’s board, and no other', async () => {
    for (const [whose, id] of Object.entries(ids)) {
      const answer = await hub.ask('query ($id: ID!) { board(id: $id) { id } }', { id }, guest)
      const code = codeOf(answer) ?? null
      if (id === guestBoard) expect(answer.data.board.id).toBe(id)
      else expect({ whose, code, board: answer.data?.board ?? null }).toMatchObject({ whose, board: null })
    }
  })

  it('writes nothing on the board but comments, whatever the kind of item', async () => {
    const input = schema.getType('ChangeInput')
    const kinds = isInputObjectType(input) ? Object.values(input.getFields()) : []
    expect(kinds.length).toBeGreaterThan(10)
    for (const kind of kinds.filter(({ name }) => name !== 'saveComment')) {
      const change = `{ ${kind.name}: ${literal(kind.type, guestBoard)} }`
      const source = `mutation { commit(boardId: "${guestBoard}", mutationId: "${randomUUID()}", changes: [${change}]) { sequence ignored } }`
      expect({ kind: kind.name, code: codeOf(await hub.ask(source, {}, guest)) }).toMatchObject({
        code: expect.stringMatching(REFUSALS.join('|')),
      })
    }
  })
})
