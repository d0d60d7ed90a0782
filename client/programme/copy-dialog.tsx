import type { VariablesOf } from 'gql.tada'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { type Id, idSource } from '../../shared/ids.js'
import { copyProgramme } from '../../shared/programme/copies.js'
import type { ChangeInput } from '../../shared/protocol.js'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { FailureNote } from '../ui/failure-note.js'
import { SelectField } from '../ui/select-field.js'
import { askFor, useAskedDialog } from './asked-dialog.js'
import { daysAfter } from './copied-days.js'
import { commitCopy, createProgramme, daysOfProgramme } from './publishing.operations.js'
import { type Gathering, useProgrammeHome } from './use-gathering.js'

/** A whole programme to another gathering: its draft is made where there is none. */
export function CopyDialog({ view }: { view: BoardView }) {
  const words = useLateTexts('programme')
  const { id } = view.board
  const open = useAskedDialog(id) === 'copy'
  return (
    <Dialog open={open} onClose={() => askFor(null, id)} title={words.copyProgramme}>
      <CopyForm view={view} />
    </Dialog>
  )
}

/** The rules of the board make only what the schema takes. */
type CopyInput = VariablesOf<typeof commitCopy>['changes']

interface Prepared {
  readonly question: string
  readonly boardId: Id
  readonly sets: readonly { readonly mutationId: Id; readonly changes: readonly ChangeInput[] }[]
}

function CopyForm({ view }: { view: BoardView }) {
  const words = useLateTexts('programme')
  const { home, reload } = useProgrammeHome(view.board)
  const [chosen, setChosen] = useState('')
  const [withSpeakers, setSpeakers] = useState(false)
  const [withIdeas, setIdeas] = useState(false)
  const [done, setDone] = useState<Id | null>(null)
  const newId = useMemo(() => idSource(), [])
  // Kept while the same is asked for: trying again after a lost answer copies once.
  const prepared = useRef<Prepared | null>(null)
  const others = (home?.gatherings ?? []).filter(({ id }) => id !== home?.gathering?.id)
  const gathering = others.find(({ id }) => id === chosen) ?? others[0]
  const target = gathering && home ? home.boardOf(gathering.id, 'PROGRAMME') : null
  const { submit, busy, failure } = useSubmit(async () => {
    if (!gathering) return
    const question = JSON.stringify([gathering.id, target, withSpeakers, withIdeas])
    if (prepared.current?.question !== question) {
      const last = target === null ? null : await lastRankOf(target)
      // Who has days already decides when the new ones are.
      const firstDate = last === null ? gathering.startsOn : null
      const copy = copyProgramme(view.items, { newId, firstDate, speakers: withSpeakers, ideas: withIdeas })
      const sets = daysAfter(copy, last, Math.random).map((changes) => ({ mutationId: newId(), changes }))
      prepared.current = { question, boardId: target ?? newId(), sets }
    }
    const { boardId, sets } = prepared.current
    if (target === null) {
      const { networkId } = view.board
      const title = words.programmeFor(gathering.title)
      await request(createProgramme, { input: { id: boardId, networkId, subjectId: gathering.id, kind: 'PROGRAMME', title } })
    }
    for (const { mutationId, changes } of sets) await request(commitCopy, { boardId, mutationId, changes: changes as CopyInput })
    setDone(boardId)
    reload()
  })
  if (done)
    return (
      <div role="status" className="publish-done">
        <p>{words.copyDone}</p>
        <Link className="ds-link" to={`/tavle/${done}`} onClick={() => askFor(null, view.board.id)}>
          {words.openCopy}
        </Link>
      </div>
    )
  if (!gathering) return <p>{words.noOtherGathering}</p>
  return (
    <form className="publish-form" onSubmit={submit}>
      <SelectField
        label={words.copyTo}
        value={gathering.id}
        options={others.map((one) => ({ value: one.id, label: gatheringWords(one) }))}
        onChange={setChosen}
      />
      <p>{target === null ? words.copyMakes : words.copyAdds}</p>
      <label className="check-line">
        <input
          type="checkbox"
          className="ds-input"
          checked={withSpeakers}
          onChange={(event) => setSpeakers(event.target.checked)}
        />
        {words.copySpeakers}
      </label>
      <label className="check-line">
        <input type="checkbox" className="ds-input" checked={withIdeas} onChange={(event) => setIdeas(event.target.checked)} />
        {words.copyIdeas}
      </label>
      <FailureNote failure={failure} />
      <Button type="submit" disabled={busy}>
        {words.copyNow}
      </Button>
    </form>
  )
}

/** The rank of the last day that a programme has; null: it has none. */
async function lastRankOf(boardId: Id): Promise<string | null> {
  const { board } = await request(daysOfProgramme, { boardId })
  const ranks = (board?.items ?? []).flatMap((item) => (item.__typename === 'Day' ? [item.rank] : []))
  return ranks.sort().at(-1) ?? null
}

function gatheringWords({ title, cohort, place }: Gathering): string {
  return [title, cohort, place].filter(Boolean).join(', ')
}
