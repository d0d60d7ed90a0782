import { tracksOfIdea } from '../../shared/programme/schedule.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { NOBODY } from '../presence/present-at.js'
import { BlockRow } from './block-row.js'
import { SessionRow } from './session-row.js'
import type { ProgrammeParts } from './use-parts.js'

/** What is not placed yet, beside the days. Everybody who may comment may add to it; each idea says whose it is. */
export function IdeaList({ parts }: { parts: ProgrammeParts }) {
  const words = useLateTexts('programme')
  const { view, plan, mayEdit, chosen, presentAt, onChoose } = parts
  const shared = { items: view.items, plan, mayEdit, onChoose, time: null }
  const { ideas } = plan.schedule
  return (
    <section className="idea-list" aria-labelledby="idea-list-title" data-drop-area>
      <h2 id="idea-list-title">{words.ideas(ideas.length)}</h2>
      {ideas.length === 0 && <p className="quiet">{mayEdit ? words.ideasEmpty : words.ideasEmptyComment}</p>}
      <ol data-drop>
        {ideas.map((item) =>
          item.__typename === 'Block' ? (
            <BlockRow
              key={item.id}
              item={item}
              tracks={tracksOfIdea(item, view.items)}
              dayId={null}
              chosen={chosen}
              landed={view.landed}
              presentAt={presentAt}
              {...shared}
            />
          ) : (
            <SessionRow
              key={item.id}
              item={item}
              landing={view.landed.get(item.id)}
              others={presentAt.get(item.id) ?? NOBODY}
              chosen={chosen === item.id}
              {...shared}
            />
          ),
        )}
      </ol>
    </section>
  )
}
