import { type ReactNode, useEffect, useRef } from 'react'

/** The browser itself places the focus on the first page; after that, a new page is told by its heading. */
let pagesShown = 0

/** The page's one h1. It takes the focus when a new page comes, so that a screen reader says where one is. */
export function PageHeading({ children, size = 'lg' }: { children: ReactNode; size?: 'md' | 'lg' | 'xl' }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (pagesShown > 0) heading.current?.focus({ preventScroll: true })
    pagesShown += 1
  }, [])
  return (
    <h1 ref={heading} className="ds-heading page-heading" data-size={size} tabIndex={-1}>
      {children}
    </h1>
  )
}
