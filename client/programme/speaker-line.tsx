import type { Item } from '../../shared/items.js'
import { VOICES } from '../../shared/permissions.js'
import { textOf, wordOf } from '../board/item-fields.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { nameOf } from './programme-words.js'

/** Who speaks, with the mark of whom each speaks for. */
export function SpeakerLine({ speakers }: { speakers: readonly Item[] }) {
  const words = useLateTexts('programme')
  if (speakers.length === 0) return null
  return (
    <ul className="speaker-line">
      {speakers.map((speaker) => (
        <li key={speaker.id}>
          {speaker['voice'] != null && <VoiceMark voice={wordOf(VOICES, speaker['voice'])} size="sm" />}
          <span>{[nameOf(words, speaker), textOf(speaker, 'organisation')].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}

interface IdeaAuthor {
  readonly name: string
  readonly voice: string | null
  readonly guest: boolean
}

function authorOf(item: Item): IdeaAuthor | null {
  const author = item['author']
  if (typeof author !== 'object' || author === null || !('voice' in author)) return null
  const { name, voice, guest } = author
  return {
    name: typeof name === 'string' ? name : '',
    voice: typeof voice === 'string' ? voice : null,
    guest: guest === true,
  }
}

/** Whose idea it is, and whom that person speaks for. */
export function AuthorVoice({ item }: { item: Item }) {
  const words = useLateTexts('programme')
  const author = authorOf(item)
  if (!author) return null
  return (
    <p className="row-author">
      <VoiceMark voice={wordOf(VOICES, author.voice)} guest={author.guest} size="sm" />
      <span>{author.name ? words.ideaBy(author.name) : words.idea}</span>
    </p>
  )
}
