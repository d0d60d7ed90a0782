import type { PanelProps } from '../board/board-kind.js'
import { CommentsSection } from '../comments/comments-section.js'
import { ActorPanel } from './actor-panel.js'
import { MapPanel } from './map-panel.js'
import { RemoveActor } from './remove-actor.js'

/** The panel of an actor map: an actor, or the map's own fields, with what was said about it. */
export function ChosenOnMap(props: PanelProps) {
  const { view, item, mayEdit, startWriting } = props
  const isActor = item.__typename === 'Actor'
  return (
    <>
      {isActor ? <ActorPanel {...props} /> : <MapPanel {...props} />}
      <CommentsSection view={view} about={item.id} startWriting={startWriting} />
      {isActor && mayEdit && <RemoveActor id={item.id} />}
    </>
  )
}
