import type { Voice } from '../../../shared/permissions.js'
import type { SessionKind } from '../../../shared/programme/programme-board.js'

/** The programme of one gathering, written as it is read: what follows what. Ids, ranks and clock times follow. */
export interface DemoProgramme {
  /** The gathering's key in the demo network. */
  readonly key: string
  readonly title: string
  /** The share of group work that the planners want, in per cent. */
  readonly target: number
  readonly note: string
  /** One after the other, from the gathering's first date. */
  readonly days: readonly DemoDay[]
  readonly ideas: readonly DemoIdea[]
  readonly comments: readonly DemoComment[]
  /** What is new, where it is published; null: a draft only. */
  readonly published: { readonly note: string; readonly comments: readonly DemoComment[] } | null
}

export interface DemoDay {
  /** Minutes after midnight. */
  readonly startsAt: number
  readonly rooms: readonly string[]
  readonly entries: readonly (DemoSession | DemoBlock)[]
}

export interface DemoSession {
  readonly kind: SessionKind
  readonly minutes: number
  readonly title: string
  /** By what comments name it. */
  readonly key?: string
  readonly fixed?: number
  readonly room?: string
  readonly description?: string
  readonly purpose?: string
  readonly origin?: string
  readonly equipment?: string
  readonly responsible?: string
  readonly isOpen?: boolean
  readonly speakers?: readonly DemoSpeaker[]
}

/** Sessions side by side, each in a room of its own. */
export interface DemoBlock {
  readonly title: string
  readonly sideBySide: readonly DemoSession[]
}

/** A role and where it comes from, never a person's name. Nobody named: the voice may still be open. */
export interface DemoSpeaker {
  readonly name: string
  readonly organisation?: string
  readonly voice?: Voice
  readonly isConfirmed?: boolean
}

export interface DemoIdea {
  readonly by: string
  readonly title: string
  readonly kind?: SessionKind
  readonly minutes: number
  readonly description?: string
  readonly origin?: string
}

export interface DemoComment {
  readonly by: string
  /** A session's key; null: the programme itself. */
  readonly about: string | null
  readonly text: string
}

/** 12.30 as minutes after midnight. */
export const at = (hour: number, minute = 0): number => hour * 60 + minute

const session =
  (kind: SessionKind) =>
  (minutes: number, title: string, more: Omit<DemoSession, 'kind' | 'minutes' | 'title'> = {}): DemoSession => ({
    kind,
    minutes,
    title,
    ...more,
  })

export const own = session('OWN_TALK')
export const external = session('EXTERNAL_TALK')
export const group = session('GROUP_WORK')
export const plenary = session('PLENARY')
export const teams = session('TEAM_WORK')
export const exchange = session('EXPERIENCE_EXCHANGE')
export const practical = session('PRACTICAL')
export const pause = (minutes: number, title = 'Pause'): DemoSession => ({ kind: 'BREAK', minutes, title })
export const lunch: DemoSession = { kind: 'MEAL', minutes: 60, title: 'Lunsj', fixed: at(12) }
export const dinner: DemoSession = { kind: 'MEAL', minutes: 120, title: 'Middag', fixed: at(19) }

export const projectLeader: DemoSpeaker = {
  name: 'Prosjektlederen',
  organisation: 'Prosjektgruppa',
  voice: 'PROJECT_GROUP',
  isConfirmed: true,
}
export const adviser: DemoSpeaker = {
  name: 'En fagrådgiver',
  organisation: 'Prosjektgruppa',
  voice: 'PROJECT_GROUP',
  isConfirmed: true,
}
