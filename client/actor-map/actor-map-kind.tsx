import './actor-map.css'
import type { Item } from '../../shared/items.js'
import type { BoardKind, KindWords, MenuProps, PanelProps, ViewProps } from '../board/board-kind.js'
import { setOf, textOf } from '../board/item-fields.js'
import type { Texts } from '../locales/texts.js'
import { useTexts } from '../locales/use-texts.js'
import { late } from '../ui/late.js'
import { actorName, fieldWords } from './actor-words.js'
import { AddActor } from './add-actor.js'
import { connectionWords, endsOf } from './connections.js'

const RingsView = late<ViewProps>(async () => (await import('./rings/rings-view.js')).RingsView)
const ListView = late<ViewProps>(async () => (await import('./list-view.js')).ListView)
const ChosenOnMap = late<PanelProps>(async () => (await import('./chosen-on-map.js')).ChosenOnMap)
const ActorMapMenu = late<MenuProps>(async () => (await import('./actor-map-menu.js')).ActorMapMenu)

/** What the frame needs to know of actor maps. */
export const actorMapKind: BoardKind = {
  tabs: [
    {
      path: 'ringer',
      View: RingsView,
      isPicture: true,
    },
    {
      path: 'liste',
      View: ListView,
      isPicture: false,
    },
  ],
  firstOnNarrow: 'liste',
  isLocked: (own) => own['mapStatus'] === 'SNAPSHOT',
  useWords: () => mapWords(useTexts()),
  Panel: ChosenOnMap,
  PrimaryAction: AddActor,
  Menu: ActorMapMenu,
}

function mapWords({ actorMap, comments }: Texts): KindWords {
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ActorMap: actorMap.mapField,
    Actor: actorMap.field,
    Relation: { ...actorMap.connection, ends: actorMap.connections },
    Comment: {
      text: comments.kind,
      resolved: comments.resolvedMark,
      hidden: comments.hide,
    },
  }
  const connects = (relation: Item, items: ReadonlyMap<string, Item>): string => {
    const ends = endsOf(relation)
    if (!ends) return actorMap.connections
    const towards = connectionWords(actorMap, items, {
      relation,
      otherId: ends.to,
      outgoing: true,
    })
    return `${actorName(actorMap, items.get(ends.from))} ${towards}`
  }
  return {
    kind: actorMap.kind,
    about: actorMap.aboutMap,
    tabs: { ringer: actorMap.rings, liste: actorMap.list },
    nameOf(item, items) {
      if (item.__typename === 'Relation') return connects(item, items)
      if (item.__typename === 'Comment') return comments.kind
      return item.__typename === 'Actor' ? actorName(actorMap, item) : textOf(item, 'title') || actorMap.kind
    },
    fieldName: (kind, field) => names[kind]?.[field] ?? field,
    valueWords(field, value, items) {
      const said: Item = { __typename: '', id: '', [field]: value }
      if (field === 'place')
        return [fieldWords(actorMap, said, 'ring'), fieldWords(actorMap, said, 'sector')].filter(Boolean).join(', ')
      if (field === 'ends') return connects(said, items)
      if (field === 'pairedMap') return actorMap.kind
      return setOf(said, field).join(', ') || fieldWords(actorMap, said, field)
    },
  }
}
