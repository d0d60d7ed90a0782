import type { Agreement } from '../../shared/goals/agreement.js'
import { VOTE_ANSWERS } from '../../shared/goals/goal-board.js'
import type { Item } from '../../shared/items.js'
import { VOICES } from '../../shared/permissions.js'
import { useBoardActions } from '../board/board-actions.js'
import { saving, textOf, wordOf } from '../board/item-fields.js'
import type { LiveItem } from '../board/live-item.js'
import { LiveText } from '../board/live-text.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { Button } from '../ui/button.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { AgreementWords } from './agreement-words.js'
import { Fold } from './goal-part.js'
import { Mark } from './status-mark.js'

interface AgreementPartProps {
  view: BoardView
  of: LiveItem
  agreement: Agreement
}

/** Whether the goal is agreed: voice by voice, my own answer, and what the others have answered. */
export function AgreementPart({ view, of, agreement }: AgreementPartProps) {
  const words = useLateTexts('goals')
  const { ui } = useTexts()
  const mine = agreement.votes.find(({ vote }) => voterOf(vote)?.id === view.me.id)
  const mayVote = view.rights.comment && !view.me.guest
  const hasReason = textOf(of.item, 'agreementReason') !== ''
  return (
    <>
      <p className="agreement-sentence">
        <AgreementWords agreement={agreement} />
      </p>
      <ul className="agreement-voices">
        {agreement.voices.map(({ voice, agrees }) => (
          <li key={voice}>
            <VoiceMark voice={voice} size="sm" silent />
            <span>{ui.voices[voice]}</span>
            <span className="state" data-state={agrees ? 'done' : 'begin'}>
              <Mark mark={agrees ? 'done' : 'begin'} />
              {agrees ? words.agrees : words.agreesNotYet}
            </span>
          </li>
        ))}
      </ul>
      {mayVote ? <MyVote view={view} of={of} mine={mine} /> : <p className="not-filled">{words.onlyMembers}</p>}
      <Votes view={view} agreement={agreement} />
      {(of.mayEdit || hasReason) && (
        <Fold summary={words.reason} open={hasReason}>
          <LiveText of={of} field="agreementReason" label={words.field.agreementReason} description={words.reasonMeans} lines />
        </Fold>
      )}
    </>
  )
}

type MyVoteProps = Pick<AgreementPartProps, 'view' | 'of'> & { mine: Agreement['votes'][number] | undefined }

function MyVote({ view, of, mine }: MyVoteProps) {
  const words = useLateTexts('goals')
  const { attempt, newId, items } = useBoardActions()
  const { item: goal } = of
  const wording = textOf(goal, 'title')
  const vote = mine?.vote
  const answer = vote && wordOf(VOTE_ANSWERS, vote['answer'])

  const say = (chosen: string): void => {
    // At the press, not at the drawing: two presses in a row are one answer.
    const standing = vote ?? [...items().values()].find((one) => isVoteOf(one, goal.id, view.me.id))
    attempt([
      saving(standing ?? { __typename: 'Vote', id: newId() }, { ...(!standing && { goal: goal.id }), answer: chosen, wording }),
    ])
  }
  return (
    <div className="my-vote">
      <fieldset className="vote-choices">
        <legend className="ds-label" data-weight="medium">
          {words.yourAnswer}
        </legend>
        {VOTE_ANSWERS.map((one) => (
          <label key={one} data-chosen={one === answer}>
            <input type="radio" className="ds-input" name={`vote-${goal.id}`} checked={one === answer} onChange={() => say(one)} />
            {words.answer[one]}
          </label>
        ))}
      </fieldset>
      {vote && mine?.stale && answer && (
        <div className="stale-vote" role="status">
          <p>{words.staleMine(textOf(vote, 'wording'))}</p>
          <Button variant="secondary" size="sm" onClick={() => say(answer)}>
            {words.confirm}
          </Button>
        </div>
      )}
      {vote && answer && answer !== 'AGREE' && (
        <LiveText
          of={{ item: vote, mayEdit: true, landing: undefined, others: [] }}
          field="remark"
          label={answer === 'NOT_YET' ? words.remarkNotYet : words.remark}
          lines
        />
      )}
    </div>
  )
}

function Votes({ view, agreement }: Pick<AgreementPartProps, 'view' | 'agreement'>) {
  const words = useLateTexts('goals')
  const { board } = useTexts()
  if (agreement.votes.length === 0) return <p className="not-filled">{words.noVotes}</p>
  return (
    <section className="votes" aria-label={words.votes}>
      <ul>
        {agreement.votes.map(({ vote, stale }) => {
          const voter = voterOf(vote)
          const isMine = voter?.id === view.me.id
          const name = isMine ? board.you(view.me.name) : (voter?.name ?? words.someone)
          const answer = wordOf(VOTE_ANSWERS, vote['answer']) ?? 'AGREE'
          return (
            <li key={vote.id} {...haloOf([], view.landed.get(vote.id))}>
              <VoiceMark voice={voter?.voice ?? null} size="sm" />
              <p>
                <strong>{name}</strong>: {words.answerOf[answer]}
                {stale && <span className="stale-mark"> ({words.stale})</span>}
                {textOf(vote, 'remark') !== '' && <q>{textOf(vote, 'remark')}</q>}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function voterOf(vote: Item): { id: string; name: string | undefined; voice: (typeof VOICES)[number] | null } | null {
  const author = vote['author']
  if (typeof author !== 'object' || author === null || !('id' in author)) return null
  const { id, name, voice } = author
  return { id: String(id), name: typeof name === 'string' ? name : undefined, voice: wordOf(VOICES, voice) }
}

function isVoteOf(item: Item, goalId: string, personId: string): boolean {
  return item.__typename === 'Vote' && item['goal'] === goalId && voterOf(item)?.id === personId
}
