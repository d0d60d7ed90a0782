import { tracksOfIdea } from '../../shared/programme/schedule.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { BlockRow } from './block-row.js'
import { factsOf } from './row-facts.js'
import { SessionRow } from './session-row.js'
import type { ProgrammeParts } from './use-parts.js'

/** What is not placed yet, beside the days. Everybody who may comment may add to it; each idea says whose it is. */
export function IdeaList({ parts }: { parts: ProgrammeParts }) {
  const words = useLateTexts('programme')
  const { view, plan, mayEdit } = parts
  const { ideas } = plan.schedule
  return (
    <section className="idea-list" aria-labelledby="idea-list-title" data-drop-area>
      <h2 id="idea-list-title">{words.ideas(ideas.length)}</h2>
      {ideas.length === 0 && <p className="quiet">{mayEdit ? words.ideasEmpty : words.ideasEmptyComment}</p>}
      <ol data-drop>
        {ideas.map((item) =>
          item.__typename === 'Block' ? (
            <BlockRow key={item.id} item={item} start={null} tracks={tracksOfIdea(item, view.items)} dayId={null} parts={parts} />
          ) : (
            <SessionRow key={item.id} item={item} start={null} {...factsOf(words, parts, item)} />
          ),
        )}
      </ol>
    </section>
  )
}
