import { GraphQLInputObjectType, GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import type { BoardRules, Item, ItemRules, Value } from '../../shared/items.js'

type TypeThunk = () => object

/** One field of an item, said once for the GraphQL type and for its input. */
export interface ItemField {
  readonly type: TypeThunk
  readonly description: string
  /** Never null: the rules' `blank` has a value for it. */
  readonly always?: boolean
  /** The input's type where it differs; null where the field follows from other things and cannot be set. */
  readonly input?: TypeThunk | null
  /** What the API shows instead of the stored value. Looks at the item alone: the feed is the same for all (L8). */
  readonly show?: (item: Item) => Value
}

/** What a domain hands to the live core for one kind of item: its rules (shared with the client) and its fields' types. */
export interface Collection {
  readonly rules: ItemRules
  readonly description: string
  readonly fields: Readonly<Record<string, ItemField>>
}

export function collection(rules: ItemRules, description: string, fields: Readonly<Record<string, ItemField>>): Collection {
  return { rules, description, fields }
}

export function field(type: TypeThunk, description: string, options: Omit<ItemField, 'type' | 'description'> = {}): ItemField {
  return { type, description, ...options }
}

/** A closed vocabulary as a GraphQL enum; the words that people see are the client's. */
export function vocabulary<Word extends string>(name: string, description: string, words: readonly Word[]): Record<Word, Word> {
  const vocabularyEnum = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>
  registerEnumType(vocabularyEnum, { name, description })
  return vocabularyEnum
}

@InputType({ description: 'A change of a set: what joins it and what leaves it. Others who add or remove at once are not undone.' })
export class StringSetInput {
  @Field(() => [String], { nullable: true, description: 'Members to add; absent: none.' })
  add?: string[]
  @Field(() => [String], { nullable: true, description: 'Members to remove; absent: none.' })
  remove?: string[]
}

/** A set of short texts, as a field: shown as a list, saved as {add, remove}. */
export function textSet(description: string): ItemField {
  return { type: () => [String], description, always: true, input: () => StringSetInput }
}

@InputType({
  description:
    'One change; exactly one field is given. A change of an item saves the fields that it names: absent means unchanged, null means cleared.',
})
export class ChangeInput {
  @Field(() => ID, { nullable: true, description: 'Removes an item: it can be restored. Ignored when unknown or already removed.' })
  remove?: string
  @Field(() => ID, { nullable: true, description: 'Brings a removed item back, with what was hidden together with it.' })
  restore?: string
  @Field(() => ID, {
    nullable: true,
    description:
      'Takes back a change set of mine, by its mutationId; the only change of its commit. A field is put back only where that change set is still the last that wrote it; what it made is removed only if nobody else has written to it, commented on it or linked to it. What was left alone is named in the receipt as kept. An undo can be undone.',
  })
  undo?: string
}

const itemClasses = new Map<string, new () => object>()
const registered = new Map<string, Collection>()

/** Any thing on a board. Which kinds there are follows from the domains. */
export const ItemUnion = createUnionType({
  name: 'Item',
  description:
    'A thing on a board, whole. Fields of one name have one type on all kinds, so that one document can select from all of them.',
  types: () => [...itemClasses.values()],
  resolveType: (item) => (item as Item).__typename,
})

/** The kinds of board that there are, as a GraphQL enum; filled by registerBoards. */
export const BoardKindEnum: Record<string, string> = {}
registerEnumType(BoardKindEnum, { name: 'BoardKind', description: 'The kinds of board that people open together.' })

/** Builds the GraphQL types, inputs and changes of all collections; before buildSchema. Registering twice is harmless. */
export function registerBoards(boards: readonly BoardRules[], collections: readonly Collection[]): void {
  for (const { kind } of boards) BoardKindEnum[kind] = kind
  for (const one of collections) {
    const { kind } = one.rules
    if (registered.has(kind)) continue
    registered.set(kind, one)
    const type = named(kind)
    const input = named(`${kind}Input`)
    ObjectType({ description: one.description, simpleResolvers: true })(type)
    InputType({ description: `Fields of ${kind} to save. Absent means unchanged, null means cleared.` })(input)
    Field(() => ID, { description: "The item's id." })(type.prototype, 'id')
    Field(() => ID, { description: "The item's id: the client makes it, a UUID. An unknown id makes a new item." })(
      input.prototype,
      'id',
    )
    for (const [name, spec] of Object.entries(one.fields)) {
      const description = spec.always ? spec.description : `${spec.description} Null: not filled in.`
      Field(spec.type as () => typeof String, { description, nullable: !spec.always })(type.prototype, name)
      if (spec.input !== null)
        Field((spec.input ?? spec.type) as () => typeof String, { description: spec.description, nullable: true })(
          input.prototype,
          name,
        )
    }
    Field(() => input, { nullable: true, description: `Saves fields of ${kind}; makes the item when its id is unknown.` })(
      ChangeInput.prototype,
      `save${kind}`,
    )
    itemClasses.set(kind, type)
  }
}

function named(name: string): new () => object {
  return { [name]: class {} }[name] as new () => object
}

/** What decorators cannot say: exactly one field a change, and values that are shown otherwise than stored. */
export function finishSchema(schema: GraphQLSchema): void {
  const change = schema.getType('ChangeInput')
  if (!(change instanceof GraphQLInputObjectType)) throw new Error('the schema has no ChangeInput')
  change.isOneOf = true
  for (const [kind, { fields }] of registered) {
    const type = schema.getType(kind)
    if (!(type instanceof GraphQLObjectType)) throw new Error(`the schema has no ${kind}`)
    for (const [name, { show }] of Object.entries(fields)) {
      const shown = type.getFields()[name]
      if (show && shown) shown.resolve = (item: Item) => show(item)
    }
  }
}
