import { makeSchema, printedSchema, resolvers } from './schema.js'

/** The schema without a running hub: resolvers that are never called need nothing. */
export async function printSchemaOfServer(): Promise<string> {
  return printedSchema(await makeSchema(resolvers.map((resolver) => Object.create(resolver.prototype as object) as object)))
}
