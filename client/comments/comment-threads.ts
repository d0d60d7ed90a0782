import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import { VOICES } from '../../shared/permissions.js'
import type { BoardAuthor } from '../live/board-view.js'

export interface Comment {
  readonly item: Item
  readonly id: Id
  readonly about: Id
  readonly replyTo: Id | null
  /** The name is '' while only this client knows of the comment. */
  readonly author: BoardAuthor
  readonly at: string
  readonly edited: boolean
  readonly text: string
  readonly resolved: boolean
  readonly hidden: boolean
}

/** One conversation. `first` is null where it was removed and its answers stand. */
export interface Thread {
  readonly id: Id
  readonly first: Comment | null
  readonly replies: readonly Comment[]
}

const UNKNOWN: BoardAuthor = { id: '', name: '', voice: null, guest: false }

export function commentOf(item: Item): Comment | null {
  if (item.__typename !== 'Comment' || typeof item['about'] !== 'string') return null
  const { about, replyTo, at, text } = item
  return {
    item,
    id: item.id,
    about,
    replyTo: typeof replyTo === 'string' ? replyTo : null,
    author: authorOf(item),
    at: typeof at === 'string' ? at : '',
    edited: typeof item['editedAt'] === 'string',
    text: typeof text === 'string' ? text : '',
    resolved: item['resolved'] === true,
    hidden: item['hidden'] === true,
  }
}

function authorOf(item: Item): BoardAuthor {
  const author = item['author']
  if (typeof author !== 'object' || author === null || !('id' in author)) return UNKNOWN
  const { id, name, voice, guest } = author
  return {
    id: typeof id === 'string' ? id : '',
    name: typeof name === 'string' ? name : '',
    voice: VOICES.find((known) => known === voice) ?? null,
    guest: guest === true,
  }
}

/** The conversations about an item or the board, oldest first. Answers to answers stand in the same row: one level is enough to read. */
export function threadsAbout(items: ReadonlyMap<Id, Item>, about: Id): readonly Thread[] {
  const comments = new Map<Id, Comment>()
  for (const item of items.values()) {
    const comment = item['about'] === about ? commentOf(item) : null
    if (comment) comments.set(comment.id, comment)
  }
  const threads = new Map<Id, { id: Id; first: Comment | null; replies: Comment[] }>()
  for (const comment of [...comments.values()].sort(byTime)) {
    const id = rootOf(comment, comments)
    const thread = threads.get(id) ?? {
      id,
      first: comments.get(id) ?? null,
      replies: [],
    }
    if (comment.id !== id) thread.replies.push(comment)
    threads.set(id, thread)
  }
  return [...threads.values()]
}

/** Up to the first comment of the conversation, or to the removed one that it answered. In a ring nobody is first. */
function rootOf(comment: Comment, comments: ReadonlyMap<Id, Comment>): Id {
  const seen = new Set<Id>([comment.id])
  let root = comment
  while (root.replyTo !== null) {
    if (seen.has(root.replyTo)) return comment.id
    const next = comments.get(root.replyTo)
    if (!next) return root.replyTo
    seen.add(next.id)
    root = next
  }
  return root.id
}

function byTime(one: Comment, other: Comment): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** How many comments each item has that are not settled: what its bubble shows. */
export function openComments(items: ReadonlyMap<Id, Item>): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>()
  for (const item of items.values()) {
    if (item.__typename !== 'Comment' || item['hidden'] === true) continue
    const { about, replyTo } = item
    const first = typeof replyTo === 'string' ? items.get(replyTo) : item
    if (typeof about === 'string' && first?.['resolved'] !== true) counts.set(about, (counts.get(about) ?? 0) + 1)
  }
  return counts
}
