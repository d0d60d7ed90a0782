import { createHash } from 'node:crypto'
import {
  type ArgumentNode,
  type DocumentNode,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql'
import type { Selection } from '../live/broadcast.js'
import type { Frame } from './frame.js'
import { frameOf } from './frame.js'
import type { ErrorMask } from './mask-errors.js'

/** What a follower asked for beyond its selection. */
export interface SubscriptionField {
  readonly name: string
  readonly node: FieldNode
  readonly operation: OperationDefinitionNode
}

/** The one root field of a subscription. Behind a fragment it would be legal GraphQL that nobody needs. */
export function subscriptionField(operation: OperationDefinitionNode): SubscriptionField {
  const [node, ...others] = operation.selectionSet.selections
  if (node?.kind !== Kind.FIELD || others.length > 0) throw new GraphQLError('A subscription selects its one field directly.')
  return { name: node.name.value, node, operation }
}

/**
 * The normal form of a subscription: the same for all who select the same, whatever they follow and from where. Arguments
 * are lifted out (they say where a follower stands); what is left is executed and serialised once for all.
 */
export function selectionOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { node, operation }: SubscriptionField,
  variables: Readonly<Record<string, unknown>>,
  mask: ErrorMask,
): Selection<Frame> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const bare: FieldNode = { ...node, arguments: standIns(node) }
  const used = usedVariables(bare, fragments)
  const { name: _name, ...unnamed } = operation
  const normal: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...unnamed,
        variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
        selectionSet: { ...operation.selectionSet, selections: [bare] },
      },
      ...fragments,
    ],
  }
  const values = Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name)))
  const key = createHash('sha256').update(print(normal)).update(JSON.stringify(values)).digest('base64')
  return {
    key,
    async render(value) {
      // Nobody's context: what is mine are queries of their own (L8).
      const { errors, ...result } = await execute({
        schema,
        document: normal,
        rootValue: value,
        contextValue: { viewer: null, token: null },
        variableValues: values,
      })
      return frameOf(errors ? { ...result, errors: errors.map((error) => mask(error)) } : result)
    },
  }
}

/** The schema wants the arguments that were lifted out: these satisfy it, and no resolver looks at them. */
function standIns(node: FieldNode): readonly ArgumentNode[] {
  return (node.arguments ?? []).map((argument) => ({
    ...argument,
    value: argument.name.value === 'after' ? { kind: Kind.INT as const, value: '0' } : { kind: Kind.STRING as const, value: '' },
  }))
}

function usedVariables(field: FieldNode, fragments: readonly FragmentDefinitionNode[]): Set<string> {
  const used = new Set<string>()
  for (const node of [field, ...fragments]) visit(node, { Variable: ({ name }) => void used.add(name.value) })
  return used
}
