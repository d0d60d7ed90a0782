import type { Id } from '../../shared/ids.js'
import type { Change } from '../../shared/protocol.js'
import type { DemoActor, DemoMap } from './maps/demo-map.js'
import { hamarStangeService } from './maps/hamar-stange-service.js'
import { hamarStangeUser } from './maps/hamar-stange-user.js'
import { kristiansundService } from './maps/kristiansund-service.js'
import { networkPathway } from './maps/network-pathway.js'
import { tromsoUser } from './maps/tromso-user.js'
import { moveByYears, yearsToMove } from './network.js'

const MAPS: readonly DemoMap[] = [hamarStangeService, hamarStangeUser, networkPathway, kristiansundService, tromsoUser]

/** The demo's actor maps, their dates moved with the network's. */
export function demoMaps(today: string): readonly DemoMap[] {
  const years = yearsToMove(today)
  return MAPS.map((map) => ({ ...map, actors: map.actors.map((actor) => moveActor(actor, years)) }))
}

function moveActor({ key, fields }: DemoActor, years: number): DemoActor {
  const { activeFrom, activeTo, followUpDeadline } = fields
  return {
    key,
    fields: {
      ...fields,
      ...(activeFrom && { activeFrom: moveByYears(activeFrom, years) }),
      ...(activeTo && { activeTo: moveByYears(activeTo, years) }),
      ...(followUpDeadline && { followUpDeadline: moveByYears(followUpDeadline, years) }),
    },
  }
}

/**
 * A map, its actors and relations as one change set; its comments are their authors' own. `idOf` gives the same id for the
 * same key: a map's key, or that key, a slash and the actor's.
 */
export function changesOf(map: DemoMap, idOf: (key: string) => Id): Change[] {
  const actorId = (key: string): Id => idOf(`${map.key}/${key}`)
  const { pairedMap, ...own } = map.fields
  return [
    { verb: 'save', kind: 'ActorMap', id: idOf(map.key), set: { ...own, ...(pairedMap && { pairedMap: idOf(pairedMap) }) } },
    ...map.actors.map(({ key, fields: { place, tags, ...fields } }): Change => {
      const set = { ...fields, place: { ...place }, ...(tags && { tags: { add: tags } }) }
      return { verb: 'save', kind: 'Actor', id: actorId(key), set }
    }),
    ...map.relations.map(({ from, to, fields }): Change => {
      const set = { ...fields, ends: { from: actorId(from), to: actorId(to) } }
      return { verb: 'save', kind: 'Relation', id: idOf(`${map.key}/${from}>${to}`), set }
    }),
  ]
}
