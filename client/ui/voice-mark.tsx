import type { Voice } from '../../shared/permissions.js'
import { useTexts } from '../locales/use-texts.js'

/** The same letters in every language, so that people in one room mean the same mark: nærmeste is N. */
const LETTERS: Readonly<Record<Voice, string>> = {
  PROJECT_GROUP: 'P',
  EXPERT: 'F',
  MUNICIPALITY: 'K',
  USER_REPRESENTATIVE: 'B',
  NEXT_OF_KIN: 'N',
}

export interface VoiceMarkProps {
  /** Null: somebody whose voice we do not know. */
  voice: Voice | null
  name?: string
  size?: 'sm' | 'md'
  /** What a guest's voice is, only the guest has said: the mark is then drawn open. */
  guest?: boolean
  /** The same stands beside it in words: nothing to read aloud. */
  silent?: boolean
}

/** Whom somebody speaks for: a fixed colour and a letter, so that neither has to be seen to know it. */
export function VoiceMark({ voice, name, size = 'md', guest = false, silent = false }: VoiceMarkProps) {
  const { ui } = useTexts()
  const spoken = [name, voice ? ui.voices[voice] : ui.voiceUnknown, guest && ui.guest].filter(Boolean).join(', ')
  return (
    <span
      className="voice-mark"
      data-voice={voice ?? 'NONE'}
      data-size={size}
      data-guest={guest || undefined}
      title={spoken}
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': spoken })}
    >
      {voice ? LETTERS[voice] : '·'}
    </span>
  )
}
