import type { BoardHome } from '../board/board-home.js'
import { textOf } from '../board/item-fields.js'
import { LiveChoice } from '../board/live-choice.js'
import type { LiveItem } from '../board/live-item.js'
import { graphql } from '../connection/documents.js'
import { useQuery } from '../connection/use-query.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { inOrder } from './goal-items.js'

const networkGoalsQuery = graphql(`
  query NetworkGoals($boardId: ID!) {
    board(id: $boardId) {
      items {
        __typename
        ... on Goal {
          id
          rank
          title
        }
      }
    }
  }
`)

/** Which of the network's goals this one serves; where the network has a goal board that I may read. */
export function ParentField({ of, home }: { of: LiveItem; home: BoardHome | null }) {
  const board = home?.boards.find(({ kind, teamId }) => kind === 'GOALS' && teamId === null)
  return board ? <ChosenParent of={of} boardId={board.id} /> : null
}

function ChosenParent({ of, boardId }: { of: LiveItem; boardId: string }) {
  const words = useLateTexts('goals')
  const { answer } = useQuery(networkGoalsQuery, { boardId })
  if (answer.state !== 'ready') return null
  const goals = (answer.result.board?.items ?? []).flatMap((item) => (item.__typename === 'Goal' ? [{ ...item }] : []))
  const options = goals.sort(inOrder).map(({ id, title }) => ({ value: id, label: title || words.unnamed }))
  const chosen = textOf(of.item, 'parentGoal')
  const gone = chosen !== '' && !options.some(({ value }) => value === chosen) ? [{ value: chosen, label: words.parentGone }] : []
  return (
    <LiveChoice
      of={of}
      field="parentGoal"
      label={words.field.parentGoal}
      description={words.hint.parentGoal}
      options={[{ value: '', label: words.noParent }, ...options, ...gone]}
    />
  )
}
