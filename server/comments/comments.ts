import { GraphQLDateTimeISO } from 'graphql-scalars'
import { ID } from 'type-graphql'
import { commentRules } from '../../shared/comments.js'
import { Author } from '../live/author.js'
import { collection, field } from '../live/collection.js'

/** Comments lie on the board they are about, as items like any other; every kind of board may take them in. */
export const comments = collection(commentRules, 'A comment on an item or on the board itself.', {
  author: field(() => Author, 'Who wrote it.', { always: true, input: null }),
  at: field(() => GraphQLDateTimeISO, 'When it was written.', { always: true, input: null }),
  editedAt: field(() => GraphQLDateTimeISO, 'When its words were last changed.', { input: null }),
  about: field(() => ID, 'The id of the item that it is about, or of the board. It cannot be changed.', { always: true }),
  field: field(() => String, 'The field that it is about.'),
  replyTo: field(() => ID, 'The comment that it answers. That one may have been removed since.'),
  text: field(() => String, 'What it says; empty while it is hidden.', {
    always: true,
    show: (comment) => (comment['hidden'] ? '' : (comment['text'] ?? '')),
  }),
  resolved: field(() => Boolean, 'Whether the matter is settled.', { always: true }),
  hidden: field(() => Boolean, 'Whether those who run the board have hidden it.', { always: true }),
})
