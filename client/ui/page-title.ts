import { useEffect } from 'react'

/** Names the page in the browser's tab and history; an empty title (still loading) leaves it as it is. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    if (title) document.title = `${title} · Samlingspunkt`
  }, [title])
}
