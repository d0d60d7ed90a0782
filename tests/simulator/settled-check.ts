import type { Chronicle } from './chronicle.js'
import type { SimulatedClient } from './client.js'
import { foldTo, shownOf, textOf } from './fold.js'
import type { Server } from './server.js'

/** Every page that has settled: equal to the log for those who may read, closed for those who may not, and nothing done has vanished. */
export function checkSettled(clients: readonly SimulatedClient[], server: Server, chronicle: Chronicle): void {
  const board = server.witness.board()
  const expected = textOf(shownOf(foldTo(server.witness.changes(), board.sequence)).values())
  for (const client of clients) {
    const { name, person, opening } = client
    if (!server.rights.mayRead(person.id)) {
      if (opening.state !== 'lost') chronicle.violate(`[L8] ${name}'s page is ${opening.state}, though the right has ended`)
      continue
    }
    if (opening.state !== 'open') {
      chronicle.violate(`${name}'s page never opens: it is ${opening.state}`)
      continue
    }
    const { save, items } = opening.view
    if (save.state !== 'saved' || save.pending > 0 || !save.online)
      chronicle.violate(`[O1] ${name} never settles: ${JSON.stringify(save)}`)
    if (textOf(items.values()) !== expected) chronicle.violate(`[L5] ${name}'s page does not end as the server`)
  }
  for (const client of clients) checkDeeds(client, chronicle)
}

/** O1: all that was done is in the log as it was done, or its person was told that it is not; and nothing was sent that was not done. */
function checkDeeds({ name, check, posted, opening }: SimulatedClient, chronicle: Chronicle): void {
  const refused = opening.state === 'open' ? opening.view.refused : opening.state === 'lost' ? opening.unsaved : []
  const told = new Set([...check.letGo, ...refused.map(({ mutationId }) => mutationId)])
  for (const deed of check.deeds.values())
    if (!told.has(deed.mutationId) && !check.isLogged(deed))
      chronicle.violate(`[O1] ${name} did this and it vanished: ${JSON.stringify(deed)}`)
  for (const [mutationId, content] of posted.contents)
    if (!check.deeds.has(mutationId)) chronicle.violate(`[L4] ${name}'s page sent under an id of its own: ${mutationId} ${content}`)
}
