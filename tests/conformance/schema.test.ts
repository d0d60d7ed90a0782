import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql'
import { printSchemaOfServer } from '../../server/print-schema.js'
import { collections } from '../../server/rooms.js'
import { makeSchema, resolvers } from '../../server/schema.js'
import { PROTOCOL_VERSION } from '../../shared/protocol.js'

let schema: GraphQLSchema
beforeAll(async () => {
  schema = await makeSchema(resolvers.map((resolver) => Object.create(resolver.prototype as object) as object))
})

function itemTypes(): readonly GraphQLObjectType[] {
  const item = schema.getType('Item')
  if (!isUnionType(item)) throw new Error('the schema has no union Item')
  return item.getTypes()
}

/** Names, arguments and types of a type's fields, without their descriptions. */
function fieldsOf(type: unknown): readonly string[] {
  if (!isObjectType(type)) throw new Error('the wire lost a type')
  return Object.values(type.getFields()).map(
    ({ name, args, type: of }) => `${name}(${args.map((arg) => `${arg.name}: ${arg.type}`).join(', ')}): ${of}`,
  )
}

describe('the schema', () => {
  it('is the committed one', async () => {
    expect(await printSchemaOfServer()).toBe(readFileSync(new URL('../../shared/schema.graphql', import.meta.url), 'utf8'))
  })

  it('describes every type, field, argument and input field', () => {
    const bare: string[] = []
    const look = (name: string, description: string | null | undefined): void => {
      if (!description) bare.push(name)
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue
      look(type.name, type.description)
      if (isObjectType(type) || isInputObjectType(type))
        for (const field of Object.values(type.getFields())) {
          look(`${type.name}.${field.name}`, field.description)
          if ('args' in field) for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg.description)
        }
    }
    expect(bare).toEqual([])
  })

  it('lets one document select every field of every item', () => {
    const selectionOf = (type: GraphQLObjectType, depth: number): string =>
      Object.values(type.getFields())
        .flatMap((field) => {
          const named = getNamedType(field.type)
          if (!isObjectType(named)) return field.name
          return depth > 0 ? `${field.name} { ${selectionOf(named, depth - 1)} }` : []
        })
        .join(' ')
    const spreads = itemTypes().map((type) => `... on ${type.name} { ${selectionOf(type, 2)} }`)
    const document = `query ($id: ID!) { board(id: $id) { items { __typename ${spreads.join(' ')} } } }`
    expect(validate(schema, parse(document))).toEqual([])
    expect(spreads.length).toBe(collections.length)
  })

  it('has the wire that PROTOCOL_VERSION numbers: whoever changes it gives it the next number', () => {
    const types = ['Author', 'ChangeSet', 'Feed', 'Presence', 'PresenceUpdate', 'Receipt', 'TextUpdate'].map((name) =>
      fieldsOf(schema.getType(name)),
    )
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) =>
      fieldsOf(type).filter((field) => /^(board|commit|here|leave|changes|presence)\(/.test(field)),
    )
    const wire = createHash('sha256')
      .update(JSON.stringify([types, roots]))
      .digest('hex')
      .slice(0, 16)
    expect({ version: PROTOCOL_VERSION, wire }).toEqual({ version: 1, wire: '2bdc4ea4ffad079a' })
  })

  it('takes exactly one change at a time', () => {
    const change = (input: string) =>
      validate(schema, parse(`mutation { commit(boardId: "b", mutationId: "m", changes: [${input}]) { sequence } }`))
    expect(change('{ remove: "a" }')).toEqual([])
    expect(change('{ remove: "a", restore: "a" }').length).toBeGreaterThan(0)
    expect(change('{}').length).toBeGreaterThan(0)
    expect(change('{ remove: null }').length).toBeGreaterThan(0)
  })

  it('has an input for every item, with the fields of its type', () => {
    for (const type of itemTypes()) {
      const input = schema.getType(`${type.name}Input`)
      if (!isInputObjectType(input)) throw new Error(`no input for ${type.name}`)
      const known = Object.keys(type.getFields())
      expect(Object.keys(input.getFields()).filter((name) => !known.includes(name))).toEqual([])
      expect(input.getFields()['id']?.type.toString()).toBe('ID!')
    }
  })
})
