import { useMemo } from 'react'
import { SECTORS } from '../../../shared/actor-map.js'
import type { Id } from '../../../shared/ids.js'
import { textOf } from '../../board/item-fields.js'
import { useTexts } from '../../locales/use-texts.js'
import { type Rings, ringsOf } from './geometry.js'
import type { Picture } from './held-drawing.js'
import { isSameSpot, layOut, scaleAt } from './layout.js'
import { type Actor, relationsOf, sectorsOf } from './map-items.js'
import { drawnRelations, isSameDrawn, relationFacts } from './relation-drawing.js'
import type { PlacingState } from './use-placing.js'
import { useSteady } from './use-steady.js'
import type { Frame } from './use-zoom.js'

/** From so many actors and relations on, lines keep in the background, and nothing glides. */
const MANY = 120

export interface RingsPicture extends Picture {
  readonly isMany: boolean
  readonly rings: Rings
  /** Sectors that somebody stands in. */
  readonly used: ReadonlySet<string>
  readonly unplaced: readonly Actor[]
  /** How many relations each actor has. */
  readonly counts: ReadonlyMap<Id, number>
  /** What stands in the middle. */
  readonly centre: string
  /** The whole map in one sentence. */
  readonly sentence: string
}

/** All that is drawn, computed from the items and the shape of the window. */
export function usePicture(boardId: Id, { items, shown: actors }: PlacingState, frame: Frame): RingsPicture {
  const words = useTexts()
  const own = items.get(boardId)
  const sectorOrder = own?.['sectorOrder']
  const rings = useMemo(() => ringsOf(sectorsOf(sectorOrder), frame.stretch), [sectorOrder, frame.stretch])
  const scale = useMemo(() => scaleAt(frame.zoom, actors.length), [frame.zoom, actors.length])
  const placed = useMemo(() => layOut(rings, actors, scale), [rings, actors, scale])
  const spots = useSteady(placed, isSameSpot)
  const found = useMemo(() => relationsOf(items), [items])
  const relations = useSteady(found, Object.is)
  const facts = useMemo(() => relationFacts(relations), [relations])
  const joined = useMemo(() => drawnRelations(relations, facts, spots), [relations, facts, spots])
  const drawn = useSteady(joined, isSameDrawn)

  const inUse = SECTORS.filter((sector) => actors.some(({ place }) => place?.sector === sector)).join(' ')
  const used = useMemo(() => new Set<string>(inUse.split(' ')), [inUse])

  return useMemo(() => {
    const unplaced = actors.filter(({ place }) => !place)
    const subject = own?.['perspective'] === 'USER' ? words.rings.centreUser : words.rings.centreService
    return {
      rings,
      spots,
      relations: drawn,
      unit: scale.text,
      isMany: spots.size + drawn.size >= MANY,
      unplaced,
      used,
      counts: facts.counts,
      centre: (own && textOf(own, 'centre').trim()) || subject,
      sentence: words.rings.sentence({
        placed: spots.size,
        unplaced: unplaced.length,
        incomplete: actors.filter(({ isIncomplete }) => isIncomplete).length,
      }),
    }
  }, [actors, own, words, rings, spots, drawn, scale, facts, used])
}
