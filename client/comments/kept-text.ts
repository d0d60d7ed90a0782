import { useState } from 'react'

const storageKey = (key: string): string => `samlingspunkt.comment.${key}`

/** A text that is not sent yet, kept over closing the panel and reloading the page, and no longer than the tab lives. */
export function useKeptText(key: string, startWith: string): [text: string, write: (text: string) => void, forget: () => void] {
  const [text, setText] = useState(() => read(key) ?? startWith)
  const write = (next: string): void => {
    setText(next)
    try {
      sessionStorage.setItem(storageKey(key), next)
    } catch {
      // A browser may refuse storage: then the text lives as long as the panel.
    }
  }
  const forget = (): void => {
    setText('')
    try {
      sessionStorage.removeItem(storageKey(key))
    } catch {
      // Then there is nothing to forget.
    }
  }
  return [text, write, forget]
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(storageKey(key))
  } catch {
    return null
  }
}
