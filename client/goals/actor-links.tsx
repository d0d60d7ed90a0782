import { useState } from 'react'
import { Link } from 'react-router'
import { useBoardActions } from '../board/board-actions.js'
import type { BoardHome } from '../board/board-home.js'
import { saving, setOf } from '../board/item-fields.js'
import type { LiveItem } from '../board/live-item.js'
import { graphql } from '../connection/documents.js'
import { useQuery } from '../connection/use-query.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { SelectField } from '../ui/select-field.js'

const mapActorsQuery = graphql(`
  query MapActors($boardId: ID!) {
    board(id: $boardId) {
      id
      items {
        __typename
        ... on Actor {
          id
          name
        }
      }
    }
  }
`)

interface ActorLinksProps {
  of: LiveItem
  view: BoardView
  home: BoardHome | null
}

interface ActorMap {
  readonly id: string
  readonly title: string
}

/** The actors that a goal or an action concerns, by the names that their maps give them. */
export function ActorLinks({ of, view, home }: ActorLinksProps) {
  const words = useLateTexts('goals')
  const [choosing, setChoosing] = useState(false)
  const links = setOf(of.item, 'actorLinks').map((link) => ({ link, mapId: link.split('/')[0] ?? '', actorId: link.split('/')[1] }))
  const maps = (home?.boards ?? []).filter(({ kind }) => kind === 'ACTOR_MAP')
  const ours = maps.filter(({ teamId }) => teamId === view.board.teamId)
  return (
    <div className="actor-links">
      {links.length > 0 && (
        <ul>
          {links.map(({ link, mapId, actorId }) => (
            <LinkedActor key={link} of={of} link={link} actorId={actorId ?? ''} map={maps.find(({ id }) => id === mapId)} />
          ))}
        </ul>
      )}
      {of.mayEdit && home && ours.length === 0 && <p className="not-filled">{words.noMaps}</p>}
      {of.mayEdit &&
        ours.length > 0 &&
        (choosing ? (
          ours.map((map) => <ChooseActor key={map.id} of={of} map={map} />)
        ) : (
          <Button variant="secondary" size="sm" onClick={() => setChoosing(true)}>
            <Icon name="add" />
            {words.addLink}
          </Button>
        ))}
    </div>
  )
}

interface LinkedActorProps {
  of: LiveItem
  link: string
  actorId: string
}

function LinkedActor({ map, ...rest }: LinkedActorProps & { map: ActorMap | undefined }) {
  const words = useLateTexts('goals')
  if (map) return <KnownActor map={map} {...rest} />
  return (
    <li>
      <span className="not-filled">{words.hiddenActor}</span>
      <Unlink {...rest} name={words.hiddenActor} />
    </li>
  )
}

function KnownActor({ map, ...rest }: LinkedActorProps & { map: ActorMap }) {
  const words = useLateTexts('goals')
  const name = useActorNames(map.id).find(({ id }) => id === rest.actorId)?.name ?? words.hiddenActor
  return (
    <li>
      <Link className="ds-link" to={`/tavle/${map.id}/liste?valgt=${rest.actorId}`}>
        {name}
        <span className="quiet">{map.title}</span>
      </Link>
      <Unlink {...rest} name={name} />
    </li>
  )
}

function Unlink({ of, link, name }: LinkedActorProps & { name: string }) {
  const words = useLateTexts('goals')
  const { attempt } = useBoardActions()
  return of.mayEdit ? (
    <Button
      variant="tertiary"
      size="sm"
      data-icon
      aria-label={words.unlink(name)}
      onClick={() => attempt([saving(of.item, { actorLinks: { remove: [link] } })])}
    >
      <Icon name="close" />
    </Button>
  ) : null
}

function ChooseActor({ of, map }: { of: LiveItem; map: ActorMap }) {
  const words = useLateTexts('goals')
  const { attempt } = useBoardActions()
  const linked = setOf(of.item, 'actorLinks')
  const actors = useActorNames(map.id)
    .map(({ id, name }) => ({ value: `${map.id}/${id}`, label: name || words.someone }))
    .filter(({ value }) => !linked.includes(value))
    .sort((one, other) => one.label.localeCompare(other.label, document.documentElement.lang))
  if (actors.length === 0) return null
  return (
    <SelectField
      label={map.title}
      description={words.linksMean}
      value=""
      options={[{ value: '', label: words.chooseActor }, ...actors]}
      onChange={(link) => link !== '' && attempt([saving(of.item, { actorLinks: { add: [link] } })])}
    />
  )
}

function useActorNames(mapId: string): readonly { id: string; name: string }[] {
  const { answer } = useQuery(mapActorsQuery, { boardId: mapId })
  if (answer.state !== 'ready') return []
  return (answer.result.board?.items ?? []).flatMap((item) =>
    item.__typename === 'Actor' ? [{ id: item.id, name: item.name }] : [],
  )
}
