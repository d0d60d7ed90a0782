import { Failure } from '../../shared/failure.js'
import { votingVoices } from '../../shared/goals/agreement.js'
import { countGoals, type GoalFilter, type TeamGoal } from '../../shared/goals/counting.js'
import { actorMapProgress, agreementProgress, measuresProgress, userVoiceProgress } from '../../shared/goals/status-matrix.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { BoardRow } from '../live/board.entities.js'
import type { Log } from '../live/log.js'
import type { Viewer } from '../live/viewer.js'
import type { Directory } from '../network/directory.js'
import type { TeamRow } from '../network/network.entities.js'
import type { GoalBoardState, GoalBoards } from './goal-boards.js'
import type { GoalsAcrossTeams, StatusRow } from './goals.type.js'

export interface AcrossTeamsDeps {
  readonly directory: Directory
  readonly goalBoards: GoalBoards
  readonly log: Pick<Log, 'lastWrites'>
}

const alphabet = new Intl.Collator('nb')

/** What the goal boards of a network's teams say together, to one viewer: boards that they may not open do not count. */
export class AcrossTeams {
  constructor(private readonly deps: AcrossTeamsDeps) {}

  async count(viewer: Viewer, networkId: Id, filter: GoalFilter): Promise<GoalsAcrossTeams> {
    const [states, teams] = await Promise.all([
      this.#boards(viewer, networkId).then((boards) => this.#states(viewer, boards)),
      this.deps.directory.teams(networkId),
    ])
    const networks = states.filter(({ board }) => board.teamId === null)
    const goals = teams.flatMap((team) =>
      states.filter(({ board }) => board.teamId === team.id).flatMap((state) => teamGoals(team, state)),
    )
    const ofNetwork = (kind: string): Item[] => networks.flatMap((state) => of(state, kind))
    const count = countGoals(goals, ofNetwork('MergedGoal'), ofNetwork('MergedGoalPart'), filter)
    return { ...count, boardId: networks[0]?.board.id ?? null }
  }

  /** A row a municipality, by name. */
  async matrix(viewer: Viewer, networkId: Id): Promise<StatusRow[]> {
    const boards = await this.#boards(viewer, networkId)
    const [states, teams, members, writes] = await Promise.all([
      this.#states(viewer, boards),
      this.deps.directory.teams(networkId),
      this.deps.directory.memberships(networkId),
      this.deps.log.lastWrites(networkId),
    ])
    const rows = teams.flatMap((team): StatusRow[] => {
      const own = boards.filter(({ teamId }) => teamId === team.id)
      const ownStates = states.filter(({ board }) => board.teamId === team.id)
      const inTeam = members.filter(({ teamId }) => teamId === team.id)
      const all = (kind: string): Item[] => ownStates.flatMap((state) => of(state, kind))
      const maps = own.filter(({ kind }) => kind === 'ACTOR_MAP')
      const voices = votingVoices(inTeam, { teamId: team.id, visibility: 'NETWORK' })
      const status = {
        teamId: team.id,
        cohort: team.cohort,
        actorMap: actorMapProgress(maps.map(({ visibility, counts }) => ({ visibility, actors: counts['Actor'] ?? 0 }))),
        goalsAgreed: agreementProgress(all('Goal'), all('Vote'), voices),
        measures: measuresProgress(all('Action')),
        userRepresentative: userVoiceProgress(inTeam),
        lastActivity: latest(own.map(({ id }) => writes.get(id))),
      }
      return team.municipalities.map((municipality) => ({ municipality, ...status }))
    })
    return rows.sort((one, other) => alphabet.compare(one.municipality.name, other.municipality.name))
  }

  async #boards(viewer: Viewer, networkId: Id): Promise<BoardRow[]> {
    if (!(await this.deps.directory.may('readNetwork', viewer, networkId)))
      throw new Failure('FORBIDDEN', 'You are no member of this network.')
    return this.deps.directory.boards(viewer, networkId)
  }

  /** The goal boards among them. One may have been closed to the viewer between the list and the reading: what was read decides. */
  async #states(viewer: Viewer, boards: readonly BoardRow[]): Promise<GoalBoardState[]> {
    const states = await this.deps.goalBoards.states(boards.filter(({ kind }) => kind === 'GOALS'))
    const open = await Promise.all(states.map(({ board }) => this.deps.directory.may('readBoard', viewer, board.networkId, board)))
    return states.filter((_, index) => open[index])
  }
}

function of(state: GoalBoardState, kind: string): readonly Item[] {
  return state.items.get(kind) ?? []
}

function teamGoals({ id, municipalities, cohort }: TeamRow, state: GoalBoardState): TeamGoal[] {
  return of(state, 'Goal').map((goal) => ({
    goalId: goal.id,
    boardId: state.board.id,
    teamId: id,
    title: String(goal['title'] ?? ''),
    theme: (goal['theme'] as string | null | undefined) || null,
    goalStatus: goal['goalStatus'] as TeamGoal['goalStatus'],
    municipalities,
    cohort,
  }))
}

/** Moments are ISO 8601 in UTC, so they sort as text. */
function latest(moments: readonly (string | undefined)[]): string | null {
  return moments.reduce<string | null>((last, moment) => (moment && moment > (last ?? '') ? moment : last), null)
}
