import { seededRandom } from '../../../shared/chance.js'
import type { Id } from '../../../shared/ids.js'
import type { ChangeInput } from '../../../shared/protocol.js'
import { rankBetween } from '../../../shared/rank.js'
import { demoTeams } from '../municipalities.js'
import { moveByYears, yearsToMove } from '../network.js'
import type { DemoAction, DemoGoalDetails, DemoGoalStatus, DemoMergedGoal } from './demo-goal.js'
import { hamarStangeComments, hamarStangeGoals } from './hamar-stange.js'
import { kristiansundGoals } from './kristiansund.js'
import { mergedGoals } from './merged-goals.js'
import { networkGoals } from './network-goals.js'
import { plans } from './plans.js'
import { tromsoGoals } from './tromso.js'

/** A goal board as change sets: what its maker writes, and what others say about it. */
export interface DemoGoalBoard {
  readonly key: string
  /** Null: the network's own. */
  readonly teamKey: string | null
  readonly title: string
  readonly changes: readonly ChangeInput[]
  readonly words: readonly { readonly by: string; readonly changes: readonly ChangeInput[] }[]
}

export const NETWORK_GOALS = 'mal/nettverket'
const DETAILS: readonly DemoGoalDetails[] = [...hamarStangeGoals, ...kristiansundGoals, ...tromsoGoals, ...plans]
const COMMENTS = hamarStangeComments

const NETWORK_NOTE = [
  'De seks målene er nettverkets egne, gjengitt med andre ord enn i kilden.',
  'Tabellen over kommunenes mål har de samme tallene som kilden: 28 mål etter sammenslåing og 61 kommuner.',
  'Hvilken kommune som hadde hvilket mål, står ikke i kilden. Det er diktet opp, og det er alle formuleringer også.',
].join(' ')
const TEAM_NOTE = 'At teamet har nettopp disse målene, og alt annet på denne tavlen, er diktet opp til demoen.'

const boardKey = (teamKey: string): string => `mal/${teamKey}`
const goalKey = (merged: string, teamKey: string): string => `mal/${teamKey}/${merged}`

/** The network's goal board and one for each team; `idOf` gives the same id for the same key. */
export function demoGoalBoards(today: string, idOf: (key: string) => Id): readonly DemoGoalBoard[] {
  const demo = new DemoGoals(today, idOf)
  return [demo.ofNetwork(), ...demoTeams.map(({ key, name }) => demo.ofTeam(key, name))]
}

class DemoGoals {
  readonly #years: number

  constructor(
    private readonly today: string,
    private readonly idOf: (key: string) => Id,
  ) {
    this.#years = yearsToMove(today)
  }

  ofNetwork(): DemoGoalBoard {
    const own = { id: this.idOf(NETWORK_GOALS), note: NETWORK_NOTE }
    const ranks = rankSource()
    const goals = networkGoals.map(({ key, ...fields }) => ({
      saveGoal: { id: this.#networkGoal(key), ...fields, goalStatus: 'UNDER_WAY', rank: ranks() },
    }))
    const merged = mergedGoals.map(({ key, title, theme }) => ({
      saveMergedGoal: { id: this.#merged(key), title, theme, rank: ranks() },
    }))
    const parts = mergedGoals.flatMap(({ key, goals: ofTeams }) =>
      ofTeams.map(([teamKey]) => ({
        saveMergedGoalPart: {
          id: this.idOf(goalKey(key, teamKey)),
          mergedGoal: this.#merged(key),
          goalBoard: this.idOf(boardKey(teamKey)),
        },
      })),
    )
    const votes = ['jorunn', 'farid'].map((by) => ({
      by,
      changes: networkGoals.map(({ key, title }) => this.#vote(this.#networkGoal(key), title, { by, answer: 'AGREE' })),
    }))
    const changes = [{ saveGoalBoard: own }, ...goals, ...merged, ...parts]
    return { key: NETWORK_GOALS, teamKey: null, title: 'Mål for nettverket', changes, words: votes }
  }

  ofTeam(teamKey: string, name: string): DemoGoalBoard {
    const ranks = rankSource()
    const goals = mergedGoals.flatMap((merged) =>
      merged.goals.filter(([key]) => key === teamKey).map(([, title, status]) => ({ merged, title, status })),
    )
    const detailsOf = (key: string): DemoGoalDetails | undefined =>
      DETAILS.find((one) => one.teamKey === teamKey && one.goalKey === key)
    const items = goals.flatMap(({ merged, title, status = 'UNDER_WAY' }) =>
      this.#goal(teamKey, { merged, title, status, rank: ranks() }, detailsOf(merged.key)),
    )
    const votes = goals.flatMap(({ merged, title }) =>
      (detailsOf(merged.key)?.votes ?? []).map((vote) => ({
        by: vote.by,
        changes: [this.#vote(this.idOf(goalKey(merged.key, teamKey)), title, vote)],
      })),
    )
    const own = { saveGoalBoard: { id: this.idOf(boardKey(teamKey)), note: TEAM_NOTE } }
    const words = [...votes, ...this.#comments(teamKey)]
    return { key: boardKey(teamKey), teamKey, title: `Mål for ${name}`, changes: [own, ...items], words }
  }

  #goal(
    teamKey: string,
    goal: { merged: DemoMergedGoal; title: string; status: DemoGoalStatus; rank: string },
    details: DemoGoalDetails | undefined,
  ): ChangeInput[] {
    const { merged, title, status, rank } = goal
    const key = goalKey(merged.key, teamKey)
    const { dueDate, ...fields } = details?.fields ?? {}
    const saved = {
      id: this.idOf(key),
      title,
      theme: merged.theme,
      goalStatus: status,
      parentGoal: this.#networkGoal(merged.serves),
      rank,
      ...fields,
      ...(dueDate && { dueDate: moveByYears(dueDate, this.#years) }),
      ...this.#actorLinks(details?.actors),
    }
    const ranks = rankSource()
    return [
      { saveGoal: saved },
      ...this.#measurements(key, details?.measurements),
      ...(details?.actions ?? []).map((action, index) => this.#action(key, index, action, ranks())),
    ]
  }

  #measurements(key: string, series: DemoGoalDetails['measurements']): ChangeInput[] {
    return (series?.values ?? []).map((measured, index, all) => {
      const [value, note] = typeof measured === 'number' ? [measured, null] : measured
      const date = weeksBefore(this.today, all.length - index)
      const measurement = { id: this.idOf(`${key}/maling/${index}`), goal: this.idOf(key), date, value, note }
      return { saveMeasurement: { ...measurement, measuredBy: series?.by ?? null } }
    })
  }

  #action(key: string, index: number, { actors, dueDate, ...fields }: DemoAction, rank: string): ChangeInput {
    const action = { id: this.idOf(`${key}/tiltak/${index}`), goal: this.idOf(key), ...fields, rank }
    return { saveAction: { ...action, dueDate: moveByYears(dueDate, this.#years), ...this.#actorLinks(actors) } }
  }

  #vote(goal: Id, title: string, { by, answer, remark, wording }: NonNullable<DemoGoalDetails['votes']>[number]): ChangeInput {
    const vote = { id: this.idOf(`${goal}/stemme/${by}`), goal, answer, wording: wording ?? title }
    return { saveVote: { ...vote, ...(remark && { remark }) } }
  }

  #comments(teamKey: string): DemoGoalBoard['words'] {
    return COMMENTS.filter((comment) => comment.teamKey === teamKey).map(({ by, about, text }, index) => ({
      by,
      changes: [
        {
          saveComment: {
            id: this.idOf(`${boardKey(teamKey)}/kommentar/${index}`),
            about: this.idOf(about ? goalKey(about, teamKey) : boardKey(teamKey)),
            text,
          },
        },
      ],
    }))
  }

  /** Actors are «map's key/actor's key». */
  #actorLinks(actors: readonly string[] = []): { actorLinks?: { add: string[] } } {
    if (actors.length === 0) return {}
    return { actorLinks: { add: actors.map((actor) => `${this.idOf(actor.split('/')[0] ?? '')}/${this.idOf(actor)}`) } }
  }

  #networkGoal(key: string): Id {
    return this.idOf(`${NETWORK_GOALS}/${key}`)
  }

  #merged(key: string): Id {
    return this.idOf(`${NETWORK_GOALS}/samlet/${key}`)
  }
}

/** Ranks in order, the same at every seeding. */
function rankSource(): () => string {
  const random = seededRandom(28)
  let last: string | null = null
  return () => {
    last = rankBetween(last, null, random)
    return last
  }
}

function weeksBefore(day: string, weeks: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 7 * weeks)
  return at.toISOString().slice(0, 10)
}
