import { expect, test } from '@jest/globals'
import {
  actorMapProgress,
  agreementProgress,
  type MapFacts,
  measuresProgress,
  userVoiceProgress,
} from '../../../shared/goals/status-matrix.js'
import type { Item } from '../../../shared/items.js'
import type { Voice } from '../../../shared/permissions.js'

test.each<[string, MapFacts[]]>([
  ['NO', []],
  ['PARTLY', [{ visibility: 'NETWORK', actors: 0 }]],
  ['PARTLY', [{ visibility: 'PRIVATE', actors: 9 }]],
  [
    'YES',
    [
      { visibility: 'PRIVATE', actors: 9 },
      { visibility: 'NETWORK', actors: 1 },
    ],
  ],
])('actor map: %s with %j', (progress, maps) => expect(actorMapProgress(maps)).toBe(progress))

const goal = (id: string, fields: Record<string, string> = {}): Item => ({ __typename: 'Goal', id, title: id, ...fields })
const reason = { agreementReason: 'Teamet er nytt' }

test.each<[string, Item[]]>([
  ['NO', []],
  ['NO', [goal('a', { goalStatus: 'DROPPED' })]],
  ['PARTLY', [goal('a')]],
  ['PARTLY', [goal('a'), goal('b', reason)]],
  ['YES', [goal('a', { goalStatus: 'DROPPED' }), goal('b', reason)]],
])('goals agreed: %s with %j', (progress, goals) => expect(agreementProgress(goals, [], ['MUNICIPALITY'])).toBe(progress))

test.each<[string, string[]]>([
  ['NO', []],
  ['NO', ['DROPPED']],
  ['PARTLY', ['NOT_STARTED', 'DROPPED']],
  ['YES', ['NOT_STARTED', 'UNDER_WAY']],
  ['YES', ['DONE']],
])('measures: %s with %j', (progress, statuses) =>
  expect(measuresProgress(statuses.map((actionStatus, id) => ({ __typename: 'Action', id: `${id}`, actionStatus })))).toBe(
    progress,
  ),
)

test.each<[string, Voice[]]>([
  ['NO', ['MUNICIPALITY']],
  ['PARTLY', ['MUNICIPALITY', 'NEXT_OF_KIN']],
  ['YES', ['NEXT_OF_KIN', 'USER_REPRESENTATIVE']],
])('user representative: %s with %j', (progress, voices) =>
  expect(userVoiceProgress(voices.map((voice) => ({ voice })))).toBe(progress),
)
