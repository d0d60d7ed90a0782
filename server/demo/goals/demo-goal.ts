import type {
  ACTION_STATUSES,
  BETTER_WHEN,
  GOAL_STATUSES,
  SMART_FIELDS,
  SMART_STATES,
  VOTE_ANSWERS,
} from '../../../shared/goals/goal-board.js'

export type DemoGoalStatus = (typeof GOAL_STATUSES)[number]

/** A goal of the network. */
export interface DemoNetworkGoal {
  readonly key: string
  readonly title: string
  readonly description: string
  readonly forWhom: string
  readonly theme: string
}

/** A row of the source's table, in our own words, and the teams that have it here. */
export interface DemoMergedGoal {
  readonly key: string
  readonly title: string
  readonly theme: string
  /** The key of the network's goal that it serves. */
  readonly serves: string
  /** How many municipalities the source's table gives it. */
  readonly municipalities: number
  readonly goals: readonly DemoTeamGoal[]
}

/** A team's key, its own wording, and how far it has come; under way where nothing is said. */
export type DemoTeamGoal = readonly [teamKey: string, title: string, goalStatus?: DemoGoalStatus]

/** What a team has written beside the wording of one of its goals. Actors are «map's key/actor's key». */
export interface DemoGoalDetails {
  readonly teamKey: string
  /** The merged goal's key. */
  readonly goalKey: string
  readonly fields: {
    readonly description?: string
    readonly forWhom?: string
    readonly owner?: string
    /** In the source's years; moved with the network's dates. */
    readonly dueDate?: string
    readonly baseline?: number
    readonly target?: number
    readonly unit?: string
    readonly betterWhen?: (typeof BETTER_WHEN)[number]
    readonly measurementTool?: string
    readonly agreementReason?: string
  } & { readonly [Letter in (typeof SMART_FIELDS)[number]]?: (typeof SMART_STATES)[number] }
  readonly actors?: readonly string[]
  /** One a week, the last of them in the week before the demo was seeded. */
  readonly measurements?: { readonly by: string; readonly values: readonly DemoMeasurement[] }
  readonly actions?: readonly DemoAction[]
  readonly votes?: readonly DemoVote[]
}

/** A figure, and what happened then. */
export type DemoMeasurement = number | readonly [value: number, note: string]

export interface DemoAction {
  readonly title: string
  readonly responsible: string
  readonly dueDate: string
  readonly actionStatus: (typeof ACTION_STATUSES)[number]
  readonly note?: string
  readonly actors?: readonly string[]
}

export interface DemoVote {
  readonly by: string
  readonly answer: (typeof VOTE_ANSWERS)[number]
  readonly remark?: string
  /** The wording that it was given for, where the goal has got another one since. */
  readonly wording?: string
}

export interface DemoGoalComment {
  readonly by: string
  readonly teamKey: string
  /** A merged goal's key; null: the board itself. */
  readonly about: string | null
  readonly text: string
}
