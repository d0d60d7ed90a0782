import { programmeBoard, SESSION_KINDS } from '../../../shared/programme/programme-board.js'
import type { ChangeInput } from '../../../shared/protocol.js'
import { Choice, COMMON_HABITS, CROWDED, mayTry, type Play, TALK } from './play.js'

/** Few sessions, moved often: into blocks and days that others remove meanwhile. */
const HABITS = {
  ...COMMON_HABITS,
  'make a session': 10,
  rename: 12,
  lengthen: 8,
  place: 16,
  'link its origin': 5,
  'make a day': 4,
  'make a block': 6,
  'move a block': 4,
  'name a speaker': 6,
  'a block with a session': 5,
  'set the target': 2,
  'choose who is let in': 1,
} as const
type Habit = keyof typeof HABITS

const IDEAS = { ...TALK, 'suggest an idea': 6 } as const

export const programmePlay: Play = {
  rules: programmeBoard,
  main: { kind: 'Session', name: 'title' },
  undoes: true,
  containers: ['Day', 'Block'],
  choose(view, dice, word) {
    const habit = mayTry(view, dice) ? dice.weighted(HABITS) : dice.weighted(IDEAS)
    const changes = changesOf(habit, new Choice(view, dice, word))
    return changes && { habit, changes }
  },
  share: (id) => ({ saveProgramme: { id, draftAudience: 'MEMBERS' } }),
  breakers: (made, newId) => [
    { saveSession: { id: made, duration: 0 } },
    { saveSpeaker: { id: newId(), session: newId(), name: 'nobody' } },
    { saveSession: { id: made, sessionPlace: { day: newId(), block: null, room: null, rank: 'V' } } },
  ],
  isLocked: () => false,
}

function changesOf(habit: Habit | keyof typeof IDEAS, choice: Choice): readonly ChangeInput[] | null {
  const { view, dice, word } = choice
  const rank = (): string => `V${dice.whole(0, 9)}`
  const onDay = () => ({ day: choice.one('Day')?.id ?? null, block: null, room: null, rank: rank() })
  const anywhere = () => {
    const block = dice.happens(0.5) ? (choice.one('Block')?.id ?? null) : null
    return block ? { day: null, block, room: null, rank: rank() } : onDay()
  }
  const session = () => ({ saveSession: { id: view.newId(), title: word(), originLinks: { add: ['new'] } } })
  switch (habit) {
    case 'make a session':
      return choice.all('Session').length < CROWDED ? [session()] : choice.save('Session', { title: word() })
    case 'suggest an idea':
      return [{ saveSession: { id: view.newId(), title: word() } }]
    case 'rename':
      return choice.save('Session', { title: word() })
    case 'lengthen':
      return choice.save('Session', { duration: dice.whole(1, 18) * 5, sessionKind: dice.pick(SESSION_KINDS) ?? null })
    case 'place':
      return choice.save('Session', { sessionPlace: dice.happens(0.1) ? null : anywhere() })
    case 'link its origin':
      return choice.save('Session', {
        originLinks: dice.happens(0.4) ? { remove: ['new', 'l1'] } : { add: [`l${dice.whole(1, 3)}`] },
      })
    case 'make a day':
      return [{ saveDay: { id: view.newId(), startsAt: dice.whole(16, 20) * 30, rank: rank() } }]
    case 'make a block':
      return [{ saveBlock: { id: view.newId(), title: word(), sessionPlace: onDay() } }]
    case 'move a block':
      return choice.save('Block', { sessionPlace: onDay(), fixedStart: dice.happens(0.3) ? 720 : null })
    case 'name a speaker': {
      const [owner, speaker] = [choice.one('Session'), choice.one('Speaker')]
      if (!owner) return null
      return [{ saveSpeaker: { id: dice.happens(0.3) && speaker ? speaker.id : view.newId(), name: word(), session: owner.id } }]
    }
    case 'a block with a session': {
      const block = view.newId()
      const moved = choice.save('Session', { sessionPlace: { day: null, block, room: null, rank: rank() } }) ?? []
      return [{ saveBlock: { id: block, title: word(), sessionPlace: onDay() } }, ...moved]
    }
    case 'set the target':
      return [{ saveProgramme: { id: view.board.id, groupWorkTarget: dice.whole(0, 100) } }]
    case 'choose who is let in':
      return [
        { saveProgramme: { id: view.board.id, draftAudience: dice.pick(['PLANNERS', 'USER_VOICES', 'MEMBERS']) ?? 'MEMBERS' } },
      ]
    default:
      return choice.common(habit, ['Session', 'Block', 'Day', 'Speaker', 'Comment'])
  }
}
