import { memo } from 'react'
import { openerId } from '../board/chosen-panel.js'
import { textOf } from '../board/item-fields.js'
import { CommentBubble } from '../comments/comment-bubble.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { type ActorRowProps, MissingFacts, Visitors } from './actor-row.js'
import { actorName, fieldWords } from './actor-words.js'
import { Importance } from './importance.js'

/** One actor where there is no room for a row: what is said of it, its panel one tap away, the comments another. */
export const ActorCard = memo(function ActorCard({
  item,
  landing,
  others,
  chosen,
  comments,
  connections,
  onChoose,
}: ActorRowProps) {
  const { actorMap, board } = useTexts()
  const name = actorName(actorMap, item)
  const relation = textOf(item, 'relationText')
  const aside = [
    fieldWords(actorMap, item, 'sector') || actorMap.notPlaced,
    fieldWords(actorMap, item, 'ring'),
    fieldWords(actorMap, item, 'quality') && `${actorMap.field.quality}: ${fieldWords(actorMap, item, 'quality')}`,
    fieldWords(actorMap, item, 'contactFrequency') &&
      `${actorMap.field.contactFrequency}: ${fieldWords(actorMap, item, 'contactFrequency')}`,
  ].filter(Boolean)
  return (
    <li
      className="actor-card"
      data-chosen={chosen}
      data-note={landing && board.changed(landing.by.name)}
      {...haloOf(others, landing)}
    >
      <div className="actor-card-head">
        <h2>
          <button type="button" className="actor-card-open" id={openerId(item.id)} onClick={() => onChoose(item.id, 'open')}>
            {name}
          </button>
        </h2>
        <CommentBubble count={comments} name={name} onOpen={() => onChoose(item.id, 'comment')} />
      </div>
      {relation && <p>{relation}</p>}
      {item['importance'] ? <Importance actor={item} /> : null}
      <p className="actor-card-aside">{aside.join(' · ')}</p>
      {connections && <p className="actor-card-aside">{connections}</p>}
      <MissingFacts actor={item} />
      <Visitors others={others} />
    </li>
  )
})
