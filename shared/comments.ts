import { Failure } from './failure.js'
import type { Item, ItemRules } from './items.js'
import { may } from './permissions.js'

const MODERATION = ['hidden']
const SETTLING = ['resolved']

function isAuthor(comment: Item, personId: string): boolean {
  return (comment['author'] as { id: string } | null)?.id === personId
}

/**
 * A comment is an item like any other, about an item or about the board itself. Its words belong to whoever wrote them;
 * resolving belongs to those who edit the board (or its author), hiding to those who run it.
 */
export const commentRules: ItemRules = {
  kind: 'Comment',
  blank: { text: '', resolved: false, hidden: false },
  hangsOn: (item) => [item['about'] as string],
  mayWrite({ standing, personId, board, before, set }) {
    if (!may('commentBoard', standing, board)) return false
    if (!before) return !(set && 'hidden' in set)
    const author = isAuthor(before, personId)
    if (set === null) return author || may('runBoard', standing, board)
    return Object.keys(set).every((field) => {
      if (MODERATION.includes(field)) return may('runBoard', standing, board)
      if (SETTLING.includes(field)) return author || may('editBoard', standing, board)
      return author
    })
  },
  stamp: ({ before, set }, by) => {
    if (!before) return { author: { id: by.personId, voice: by.voice, guest: by.guest }, at: by.at, editedAt: null }
    return {
      author: before['author'] ?? null,
      at: before['at'] ?? null,
      editedAt: 'text' in set ? by.at : (before['editedAt'] ?? null),
    }
  },
  check({ before, set, after }) {
    // A hidden comment has no words on the clients' side, and can still be shown again, settled and removed.
    if ((!before || 'text' in set) && (typeof after['text'] !== 'string' || after['text'].trim() === ''))
      throw new Failure('INVALID', 'A comment needs words.', { field: 'text' })
    if (before && 'about' in set && set['about'] !== before['about'])
      throw new Failure('INVALID', 'A comment stays with what it is about.', { field: 'about' })
  },
}
