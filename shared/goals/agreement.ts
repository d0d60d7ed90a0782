import type { Id } from '../ids.js'
import type { Item } from '../items.js'
import { type BoardPlace, may, type Standing, type Voice } from '../permissions.js'

export interface Agreement {
  readonly state: 'AGREED' | 'AGREED_BY_REASON' | 'OPEN'
  /** Each voice that has a member on the team: has it at least one vote AGREE or AGREE_WITH_REMARK for the wording as it stands? */
  readonly voices: readonly { readonly voice: Voice; readonly agrees: boolean }[]
  /** The latest vote of each person on this goal; `stale`: given for another wording («gitt før endringen»). */
  readonly votes: readonly { readonly vote: Item; readonly stale: boolean }[]
}

/**
 * Whether a goal is agreed (DOMAIN.md section 7): computed, never saved. A written reason stands instead of missing voices.
 * A team of nobody has agreed to nothing.
 */
export function agreementOf(goal: Item, votes: readonly Item[], voicesOnTeam: readonly Voice[]): Agreement {
  const latest = latestVotes(goal.id, votes)
  const agreeing = new Set(
    latest.filter((vote) => !isStale(goal, vote) && vote['answer'] !== 'NOT_YET').map((vote) => voter(vote)?.voice),
  )
  const voices = [...new Set(voicesOnTeam)].map((voice) => ({ voice, agrees: agreeing.has(voice) }))
  const isAgreed = voices.length > 0 && voices.every(({ agrees }) => agrees)
  return {
    state: isAgreed ? 'AGREED' : hasReason(goal) ? 'AGREED_BY_REASON' : 'OPEN',
    voices,
    votes: latest.map((vote) => ({ vote, stale: isStale(goal, vote) })),
  }
}

/** The voices of those whose goals lie on a board: its team, or for the network's own those in no team. Who may not vote is not waited for. */
export function votingVoices(members: readonly Standing[], board: BoardPlace): Voice[] {
  const voters = members.filter((member) => member.teamId === board.teamId && may('commentBoard', member, board))
  return [...new Set(voters.map(({ voice }) => voice))]
}

interface Voter {
  readonly id: Id
  readonly voice: Voice | null
  readonly guest: boolean
}

function voter(vote: Item): Voter | null {
  return (vote['author'] ?? null) as Voter | null
}

function latestVotes(goalId: Id, votes: readonly Item[]): Item[] {
  const byPerson = new Map<Id, Item>()
  for (const vote of votes.filter((one) => one['goal'] === goalId).sort(byTime)) {
    const who = voter(vote)
    if (who && !who.guest) byPerson.set(who.id, vote)
  }
  return [...byPerson.values()].sort(byTime)
}

function byTime(one: Item, other: Item): number {
  const [at, otherAt] = [String(one['at'] ?? ''), String(other['at'] ?? '')]
  if (at !== otherAt) return at < otherAt ? -1 : 1
  return one.id < other.id ? -1 : 1
}

const isStale = (goal: Item, vote: Item): boolean => vote['wording'] !== goal['title']
const hasReason = (goal: Item): boolean => String(goal['agreementReason'] ?? '').trim() !== ''
