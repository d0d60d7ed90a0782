import type { initGraphQLTada, TadaDocumentNode } from 'gql.tada'
import type { introspection } from './schema.js'

type WriteDocument = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection
    scalars: { DateTimeISO: string; ID: string }
    disableMasking: true
  }>
>

export type Document<Result, Variables> = TadaDocumentNode<Result, Variables>

/** What a document is made of: its own text and those of the fragments that it names, each once. */
const texts = new WeakMap<object, ReadonlySet<string>>()

function write(text: string, fragments: readonly object[] = []): object {
  const document = {}
  texts.set(document, new Set([text, ...fragments.flatMap((fragment) => [...textsOf(fragment)])]))
  return document
}

/**
 * Writes a document that the compiler checks against shared/schema.graphql, and whose variables and result it knows.
 * gql.tada lends its types alone: what runs sends the text as it was written, so that no GraphQL parser goes to the browser.
 * Hence a document is to be handed to `request` or the socket, and holds nothing to look into.
 */
export const graphql = write as unknown as WriteDocument

/** The document as it travels. */
export function textOf(document: object): string {
  return [...textsOf(document)].join('\n')
}

function textsOf(document: object): ReadonlySet<string> {
  const own = texts.get(document)
  if (!own) throw new Error('This document was not written with graphql().')
  return own
}
