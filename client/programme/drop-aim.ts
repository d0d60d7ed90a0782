import type { Id } from '../../shared/ids.js'
import type { Destination } from '../../shared/programme/moves.js'

/** Where something would land: the place, and the element that shows it. */
export interface Aim {
  readonly destination: Destination
  readonly mark: Element
  readonly side: 'before' | 'after' | 'into'
}

/** What lies under the pointer as a destination. Rows and lists tell what they are by data attributes. */
export function aimAt(under: Element | null, y: number, held: Element, isBlock: boolean): Aim | null {
  if (!under || held.contains(under)) return null
  const tab = under.closest<HTMLElement>('[data-day-tab]')
  if (tab) return { destination: { day: tab.dataset['dayTab'] ?? null, block: null, before: null }, mark: tab, side: 'into' }
  const list = listAt(under, isBlock)
  if (!list) return null
  const row = rowIn(list, under)
  const at = placeOfList(list)
  if (!row || row === held) {
    const rows = rowsOf(list).filter((one) => one !== held)
    const after = rows.find((one) => y < middleOf(one))
    if (after) return { destination: { ...at, before: idOf(after) }, mark: after, side: 'before' }
    const last = rows.at(-1)
    return { destination: { ...at, before: null }, mark: last ?? list, side: last ? 'after' : 'into' }
  }
  const isUpper = y < middleOf(row)
  const next = rowsOf(list).filter((one) => one !== held)
  const before = isUpper ? row : (next[next.indexOf(row) + 1] ?? null)
  return { destination: { ...at, before: before && idOf(before) }, mark: row, side: isUpper ? 'before' : 'after' }
}

/** The innermost list that takes it: a block lies in no other block. */
function listAt(under: Element, isBlock: boolean): HTMLElement | null {
  const list =
    under.closest<HTMLElement>('[data-drop]') ??
    under.closest('[data-drop-area]')?.querySelector<HTMLElement>('[data-drop]') ??
    null
  const container = list?.dataset['block'] ? list.parentElement?.closest<HTMLElement>('[data-drop]') : null
  return isBlock && container ? container : list
}

function rowIn(list: Element, under: Element): HTMLElement | null {
  let row = under.closest<HTMLElement>('[data-item]')
  while (row && row.parentElement !== list) row = row.parentElement?.closest<HTMLElement>('[data-item]') ?? null
  return row
}

function rowsOf(list: Element): HTMLElement[] {
  return [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement && 'item' in child.dataset)
}

function placeOfList({ dataset }: HTMLElement): Omit<Destination, 'before'> {
  const block = dataset['block'] ?? null
  if (block) return { day: null, block, room: dataset['room'] || null }
  return { day: dataset['day'] ?? null, block: null }
}

function idOf(row: HTMLElement): Id {
  return row.dataset['item'] ?? ''
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
