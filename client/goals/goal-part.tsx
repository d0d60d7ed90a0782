import { type ReactNode, useState } from 'react'

interface FoldProps {
  summary: ReactNode
  className?: string | undefined
  open?: boolean
  children: ReactNode
}

/** What opens and closes under its heading, and is drawn when it is first opened: a goal may have hundreds of measurements. */
export function Fold({ summary, className, open = false, children }: FoldProps) {
  const [drawn, setDrawn] = useState(open)
  return (
    <details className={className} open={open} onToggle={(event) => event.currentTarget.open && setDrawn(true)}>
      <summary>{summary}</summary>
      {(drawn || open) && <div className="goal-part-body">{children}</div>}
    </details>
  )
}

interface GoalPartProps {
  title: string
  /** What stands beside the title: how much there is in it. */
  aside?: string | undefined
  open?: boolean
  children: ReactNode
}

/** A part of the panel under its heading. */
export function GoalPart({ title, aside, open = false, children }: GoalPartProps) {
  const summary = (
    <>
      <h3>{title}</h3>
      {aside && <span className="goal-part-aside">{aside}</span>}
    </>
  )
  return (
    <Fold className="goal-part" summary={summary} open={open}>
      {children}
    </Fold>
  )
}
