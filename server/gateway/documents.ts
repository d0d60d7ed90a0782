import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql'

/** The same limits on HTTP and on the socket. */
export const MAX_TOKENS = 4_000
export const MAX_DEPTH = 15
export const MAX_ALIASES = 60
const CACHED = 500

const limit = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
}

export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: MAX_DEPTH, flattenFragments: true, ...limit }) as unknown as ValidationRule,
  maxAliasesRule({ n: MAX_ALIASES, ...limit }) as unknown as ValidationRule,
]

export const parseOptions = { maxTokens: MAX_TOKENS }

/** Parsed and validated documents by their text, since a hall of people sends the same few. */
export class Documents {
  readonly #known = new Map<string, DocumentNode>()

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document, or why it is refused. Refused ones are not kept. */
  read(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#known.get(query)
    if (known) return known
    let document: DocumentNode
    try {
      document = parse(query, parseOptions)
    } catch (error) {
      if (error instanceof GraphQLError) return [error]
      throw error
    }
    const errors = validate(this.schema, document, [...specifiedRules, ...limitRules])
    if (errors.length > 0) return errors
    if (this.#known.size >= CACHED) this.#known.delete(this.#known.keys().next().value as string)
    this.#known.set(query, document)
    return document
  }
}
