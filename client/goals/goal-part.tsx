import type { ReactNode } from 'react'

interface GoalPartProps {
  title: string
  /** What stands beside the title: how much there is in it. */
  aside?: string | undefined
  open?: boolean
  children: ReactNode
}

/** A part of the panel that opens and closes under its heading. */
export function GoalPart({ title, aside, open = false, children }: GoalPartProps) {
  return (
    <details className="goal-part" open={open}>
      <summary>
        <h3>{title}</h3>
        {aside && <span className="goal-part-aside">{aside}</span>}
      </summary>
      <div className="goal-part-body">{children}</div>
    </details>
  )
}
