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
  if (!home) return null
  const links = setOf(of.item, 'actorLinks')
  const maps = home.boards.filter(({ kind }) => kind === 'ACTOR_MAP')
  const ours = maps.filter(({ teamId }) => teamId === view.board.teamId)
  const linkedMaps = maps.filter(({ id }) => links.some((link) => mapOf(link) === id))
  const hidden = links.filter((link) => !maps.some(({ id }) => id === mapOf(link)))
  return (
    <div className="actor-links">
      {linkedMaps.map((map) => (
        <LinkedOnMap key={map.id} of={of} map={map} links={links.filter((link) => mapOf(link) === map.id)} />
      ))}
      {hidden.length > 0 && (
        <ul>
          {hidden.map((link) => (
            <li key={link}>
              <span className="not-filled">{words.hiddenActor}</span>
              <Unlink of={of} link={link} name={words.hiddenActor} />
            </li>
          ))}
        </ul>
      )}
      {of.mayEdit && ours.length === 0 && <p className="not-filled">{words.noMaps}</p>}
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

/** A link is «board id/actor id». */
function mapOf(link: string): string {
  return link.split('/')[0] ?? ''
}

function LinkedOnMap({ of, map, links }: { of: LiveItem; map: ActorMap; links: readonly string[] }) {
  const words = useLateTexts('goals')
  const names = new Map(useActorNames(map.id).map(({ id, name }) => [id, name]))
  return (
    <ul>
      {links.map((link) => {
        const actorId = link.split('/')[1] ?? ''
        const name = names.get(actorId) ?? words.hiddenActor
        return (
          <li key={link}>
            <Link className="ds-link" to={`/tavle/${map.id}/liste?valgt=${actorId}`}>
              {name}
              <span className="quiet">{map.title}</span>
            </Link>
            <Unlink of={of} link={link} name={name} />
          </li>
        )
      })}
    </ul>
  )
}

function Unlink({ of, link, name }: { of: LiveItem; link: string; name: string }) {
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
