import { useMemo } from 'react'
import type { Item } from '../../shared/items.js'
import type { PanelProps } from '../board/board-kind.js'
import { numberOf, textOf } from '../board/item-fields.js'
import type { LiveItem } from '../board/live-item.js'
import { LiveSet } from '../board/live-set.js'
import { LiveText } from '../board/live-text.js'
import { useTexts } from '../locales/use-texts.js'
import { usePresentAt } from '../presence/present-at.js'
import { late } from '../ui/late.js'
import { ActorChoiceField, ActorDegree, ActorLines } from './actor-field.js'
import type { ActorGoalsProps } from './actor-goals.js'
import { MissingFacts } from './actor-row.js'
import { Connections } from './connections-part.js'
import { FieldGroup } from './field-group.js'
import { looksLikePersonName } from './person-name.js'

const ActorGoals = late<ActorGoalsProps>(async () => (await import('./actor-goals.js')).ActorGoals)

/** All that the map says of one actor: the three facts first, the rest folded under plain headings. */
export function ActorPanel({ view, item, mayEdit, home, onChoose }: PanelProps) {
  const { actorMap } = useTexts()
  const presentAt = usePresentAt(view.presence, view.me.id)
  const others = presentAt.get(item.id)
  const landing = view.landed.get(item.id)
  const of = useMemo((): LiveItem => ({ item, mayEdit, landing, others: others ?? [] }), [item, mayEdit, landing, others])
  const own = view.items.get(view.board.id)
  const goalBoard = home?.boards.find(({ kind, teamId }) => kind === 'GOALS' && teamId === view.board.teamId)
  const { field, hint, group } = actorMap
  return (
    <>
      <div className="panel-facts">
        <MissingFacts actor={item} />
        <LiveText
          of={of}
          field="name"
          label={field.name}
          note={own && isNamedLikePerson(own, item) ? actorMap.nameLike : undefined}
        />
        <LiveText of={of} field="relationText" label={field.relationText} description={hint.relationText} lines />
        <ActorDegree of={of} field="importance" />
      </div>
      <FieldGroup title={group.relation} item={item} fields={['place', 'quality', 'contactFrequency', 'direction']} open>
        <div className="field-pair">
          <ActorChoiceField of={of} field="ring" />
          <ActorChoiceField of={of} field="quality" />
        </div>
        <ActorChoiceField of={of} field="sector" />
        <div className="field-pair">
          <ActorChoiceField of={of} field="contactFrequency" />
          <ActorChoiceField of={of} field="direction" />
        </div>
      </FieldGroup>
      <FieldGroup
        title={group.weight}
        item={item}
        fields={['importanceText', 'influence', 'interest', 'stance', 'engagement']}
        open={needsInfluence(item)}
      >
        <ActorLines of={of} field="importanceText" />
        <ActorDegree of={of} field="influence" />
        <ActorDegree of={of} field="interest" />
        {needsInfluence(item) && <p className="influence-note">{actorMap.giveInfluence}</p>}
        <ActorChoiceField of={of} field="stance" />
        <ActorChoiceField of={of} field="engagement" />
      </FieldGroup>
      <FieldGroup title={group.part} item={item} fields={['responsibility', 'need', 'affectedHow', 'userSaid']}>
        <ActorLines of={of} field="responsibility" />
        <ActorLines of={of} field="need" />
        <ActorLines of={of} field="affectedHow" />
        <ActorLines of={of} field="userSaid" />
      </FieldGroup>
      <FieldGroup title={group.followUp} item={item} fields={['followUp', 'followUpResponsible', 'followUpDeadline']}>
        <ActorLines of={of} field="followUp" />
        <LiveText of={of} field="followUpResponsible" label={field.followUpResponsible} />
        <LiveText of={of} field="followUpDeadline" label={field.followUpDeadline} />
      </FieldGroup>
      <FieldGroup title={group.identity} item={item} fields={['actorKind', 'canonicalType', 'linkage', 'linkageNote']}>
        <ActorChoiceField of={of} field="actorKind" />
        <ActorChoiceField of={of} field="canonicalType" description={hint.canonicalType} />
        <ActorChoiceField of={of} field="linkage" description={linkageMeaning(actorMap.linkageMeans, item)} />
        {item['linkage'] === 'DIFFUSED' && <ActorLines of={of} field="linkageNote" />}
      </FieldGroup>
      <FieldGroup title={group.time} item={item} fields={['activeFrom', 'activeTo', 'source', 'confidence', 'tags']}>
        <LiveText of={of} field="activeFrom" label={field.activeFrom} description={hint.activeFrom} />
        <LiveText of={of} field="activeTo" label={field.activeTo} description={hint.activeFrom} />
        <LiveText of={of} field="source" label={field.source} />
        <ActorChoiceField of={of} field="confidence" />
        <LiveSet of={of} field="tags" label={field.tags} description={hint.tags} />
      </FieldGroup>
      <Connections view={view} actor={item} mayEdit={mayEdit} onChoose={onChoose} />
      {goalBoard && <ActorGoals mapId={view.board.id} actorId={item.id} goalBoardId={goalBoard.id} />}
    </>
  )
}

/** Maps for a user are anonymous (DOMAIN.md D5): a person is told by role. */
function isNamedLikePerson(own: Item, actor: Item): boolean {
  const isPerson = actor['actorKind'] === 'PERSON' || textOf(actor, 'actorKind') === ''
  return own['perspective'] === 'USER' && isPerson && looksLikePersonName(textOf(actor, 'name'))
}

const PEOPLE = ['SERVICE_USER', 'NEXT_OF_KIN']
const LOW = 2

/** Little influence, so the textbook says «hold informert»; for users and their families that is the opposite of the aim (DOMAIN.md D2). */
function needsInfluence(actor: Item): boolean {
  const influence = numberOf(actor, 'influence')
  return PEOPLE.includes(textOf(actor, 'canonicalType')) && influence !== null && influence <= LOW
}

function linkageMeaning(meanings: Readonly<Record<string, string>>, actor: Item): string | undefined {
  return meanings[textOf(actor, 'linkage')]
}
