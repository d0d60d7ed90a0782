import type { Landing, Presence } from '../live/board-view.js'

/** What marks a place where somebody else is or has just written: a halo in the colour of that person's voice. */
export interface Halo {
  'data-halo'?: 'here' | 'landed'
  'data-voice'?: string
}

/** A change that has just landed says more than that somebody is here. */
export function haloOf(others: readonly Presence[], landing: Landing | undefined): Halo {
  const [first] = others
  if (landing) return { 'data-halo': 'landed', 'data-voice': landing.by.voice ?? 'NONE' }
  return first ? { 'data-halo': 'here', 'data-voice': first.person.voice ?? 'NONE' } : {}
}
