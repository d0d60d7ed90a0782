import { useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import { idSource } from '../../shared/ids.js'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { FailureNote } from '../ui/failure-note.js'
import { createBoard } from './editing.operations.js'
import type { BoardLink, Gathering } from './network.operations.js'

/** The programme of a gathering that I may open: its draft for those who plan, else what is published. */
export interface ProgrammeOf {
  readonly path: string
  readonly isDraft: boolean
}

export function programmeOf(boards: readonly BoardLink[], { id }: Pick<Gathering, 'id'>): ProgrammeOf | null {
  const about = boards.filter(({ subjectId }) => subjectId === id)
  const draft = about.find(({ kind }) => kind === 'PROGRAMME')
  const open = draft ?? about.find(({ kind }) => kind === 'PUBLISHED_PROGRAMME')
  return open ? { path: `/tavle/${open.id}`, isDraft: open === draft } : null
}

interface ProgrammeLinkProps {
  networkId: string
  boards: readonly BoardLink[]
  gathering: Gathering
  mayCreate: boolean
}

/** «programmet er et utkast [Åpne programmet]»; where there is none, a first step for those who plan. */
export function ProgrammeLink({ networkId, boards, gathering, mayCreate }: ProgrammeLinkProps) {
  const words = useLateTexts('network')
  const programme = programmeOf(boards, gathering)
  if (!programme) return mayCreate ? <NewProgramme networkId={networkId} gathering={gathering} /> : null
  return (
    <>
      {programme.isDraft && <span>{words.programmeIsDraft}</span>}
      <Link className="ds-button" data-variant="secondary" data-size="sm" to={programme.path}>
        {words.openProgramme}
      </Link>
    </>
  )
}

function NewProgramme({ networkId, gathering }: { networkId: string; gathering: Gathering }) {
  const words = useLateTexts('network')
  const navigate = useNavigate()
  // Made once: pressing again after a lost answer makes no second programme.
  const id = useMemo(() => idSource()(), [])
  const { submit, busy, failure } = useSubmit(async () => {
    const { createBoard: board } = await request(createBoard, {
      input: { id, networkId, subjectId: gathering.id, kind: 'PROGRAMME', title: gathering.title },
    })
    await navigate(`/tavle/${board.id}`)
  })
  return (
    <>
      <Button variant="secondary" size="sm" disabled={busy} onClick={() => void submit()}>
        {words.newProgramme}
      </Button>
      <FailureNote failure={failure} />
    </>
  )
}
