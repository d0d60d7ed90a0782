import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Failure } from '../../shared/failure.js'
import { hasNationalId } from './national-id.js'
import { dropDraft, noteDraft } from './unsent-drafts.js'

const SAVE_AFTER_MS = 400

/** The value that lost when two wrote the same field at once: offered, never forced. */
export interface OtherValue {
  readonly text: string
  readonly mine: boolean
  /** Who wrote it, where that is known. */
  readonly by: string | null
}

/** Why a text stays in its field. */
export type DraftProblem = Failure | 'nationalId'

export interface Draft {
  readonly text: string
  readonly problem: DraftProblem | null
  readonly other: OtherValue | null
  write(text: string): void
  enter(): void
  /** False: the text cannot be saved as it stands, and stays in the field. */
  leave(): boolean
  /** Back to what stood when I came to the field. */
  revert(): void
  take(other: OtherValue): void
  dismissOther(): void
}

/** What happened since I came to the field. */
interface Visit {
  readonly before: string
  sent: string | null
  meanwhile: OtherValue | null
}

/**
 * A text that is saved while it is written. While I am in the field, what others write does not touch it (LOOK.md: others are
 * felt, not noticed); when I leave, the field shows what stands, and the value that does not stand is offered.
 */
export function useDraft({ value, save, writer }: { value: string; save: (text: string) => void; writer: string | null }): Draft {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<DraftProblem | null>(null)
  const [other, setOther] = useState<OtherValue | null>(null)
  const visit = useRef<Visit | null>(null)
  const waiting = useRef<{
    text: string
    timer: ReturnType<typeof setTimeout>
  } | null>(null)
  const latest = useRef({ value, save, writer })
  useLayoutEffect(() => {
    latest.current = { value, save, writer }
  })

  const [flush] = useState<() => void>(() => () => {
    if (!waiting.current) return
    const { text, timer } = waiting.current
    clearTimeout(timer)
    const refusal = trySaving(text, latest.current.save)
    setProblem(refusal)
    if (refusal) return noteDraft(flush, 'held')
    waiting.current = null
    if (visit.current) visit.current.sent = text
    dropDraft(flush)
  })

  useEffect(() => {
    const here = visit.current
    if (here && value !== here.before && value !== here.sent)
      here.meanwhile = { text: value, mine: false, by: latest.current.writer }
  }, [value])

  useEffect(
    () => () => {
      flush()
      dropDraft(flush)
    },
    [flush],
  )

  const write = (text: string): void => {
    setTyped(text)
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = { text, timer: setTimeout(flush, SAVE_AFTER_MS) }
    noteDraft(flush, 'waiting')
  }

  return {
    text: typed ?? value,
    problem,
    other,
    write,
    enter() {
      if (visit.current) return
      visit.current = { before: typed ?? value, sent: null, meanwhile: null }
      setTyped((text) => text ?? value)
      setOther(null)
    },
    leave() {
      const mine = waiting.current?.text
      flush()
      if (waiting.current) return false
      const here = visit.current
      visit.current = null
      setTyped(null)
      if (here) setOther(loserOf(here, mine ?? latest.current.value))
      return true
    },
    revert() {
      const here = visit.current
      if (!here) return
      if (here.sent === null) {
        if (waiting.current) clearTimeout(waiting.current.timer)
        waiting.current = null
        dropDraft(flush)
        setProblem(null)
        setTyped(here.before)
      } else write(here.before)
    },
    take({ text }) {
      setOther(null)
      latest.current.save(text)
    },
    dismissOther: () => setOther(null),
  }
}

/** Null: handed to the board. */
export function trySaving(text: string, save: (text: string) => void): DraftProblem | null {
  if (hasNationalId(text)) return 'nationalId'
  try {
    save(text)
    return null
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown
    throw thrown
  }
}

function loserOf({ sent, meanwhile }: Visit, standing: string): OtherValue | null {
  if (sent === null || !meanwhile || meanwhile.text === sent) return null
  return standing === sent ? meanwhile : { text: sent, mine: true, by: null }
}
