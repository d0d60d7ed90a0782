import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { agreementOf, votingVoices } from '../../../shared/goals/agreement.js'
import type { Item } from '../../../shared/items.js'
import { VOICES, type Voice } from '../../../shared/permissions.js'

const goal: Item = { __typename: 'Goal', id: 'g', title: 'Spør hva som er viktig' }

let made = 0
function vote(person: string, voice: Voice, fields: Record<string, string> = {}, guest = false): Item {
  made += 1
  return {
    __typename: 'Vote',
    id: `vote-${made}`,
    goal: 'g',
    answer: 'AGREE',
    wording: 'Spør hva som er viktig',
    author: { id: person, voice, guest },
    at: '2026-11-01T10:00:00.000Z',
    ...fields,
  }
}

const team = ['MUNICIPALITY', 'USER_REPRESENTATIVE'] as const

describe('agreement', () => {
  test('needs a vote of every voice on the team', () => {
    const nora = vote('nora', 'MUNICIPALITY')
    expect(agreementOf(goal, [nora], team)).toMatchObject({
      state: 'OPEN',
      voices: [
        { voice: 'MUNICIPALITY', agrees: true },
        { voice: 'USER_REPRESENTATIVE', agrees: false },
      ],
    })
    const ragnhild = vote('ragnhild', 'USER_REPRESENTATIVE', { answer: 'AGREE_WITH_REMARK' })
    expect(agreementOf(goal, [nora, ragnhild], team).state).toBe('AGREED')
  })

  test('is asked again when the wording has changed, and is back with the wording', () => {
    const votes = [vote('nora', 'MUNICIPALITY'), vote('ragnhild', 'USER_REPRESENTATIVE')]
    const reworded = { ...goal, title: 'Spør alle hva som er viktig' }
    const agreement = agreementOf(reworded, votes, team)
    expect(agreement.state).toBe('OPEN')
    expect(agreement.votes.map(({ stale }) => stale)).toEqual([true, true])
    expect(agreementOf({ ...reworded, title: 'Spør hva som er viktig' }, votes, team).state).toBe('AGREED')
  })

  test('counts the latest word of each person, wherever it stands in the list', () => {
    const later = vote('nora', 'MUNICIPALITY', { answer: 'NOT_YET', at: '2026-11-02T10:00:00.000Z' })
    const agreement = agreementOf(goal, [later, vote('nora', 'MUNICIPALITY')], ['MUNICIPALITY'])
    expect(agreement.state).toBe('OPEN')
    expect(agreement.votes.map(({ vote: { id } }) => id)).toEqual([later.id])
  })

  test('one of a voice is enough for it', () => {
    const votes = [vote('nora', 'MUNICIPALITY', { answer: 'NOT_YET' }), vote('ida', 'MUNICIPALITY')]
    expect(agreementOf(goal, votes, ['MUNICIPALITY']).state).toBe('AGREED')
  })

  test('guests have no vote, and votes on other goals are none on this', () => {
    const votes = [vote('gro', 'MUNICIPALITY', {}, true), vote('nora', 'MUNICIPALITY', { goal: 'other' })]
    expect(agreementOf(goal, votes, ['MUNICIPALITY'])).toMatchObject({ state: 'OPEN', votes: [] })
  })

  test('a written reason stands instead; blanks are no reason', () => {
    expect(agreementOf({ ...goal, agreementReason: 'Brukerrepresentanten har sluttet' }, [], team).state).toBe('AGREED_BY_REASON')
    expect(agreementOf({ ...goal, agreementReason: '  ' }, [], team).state).toBe('OPEN')
    const votes = [vote('nora', 'MUNICIPALITY'), vote('ragnhild', 'USER_REPRESENTATIVE')]
    expect(agreementOf({ ...goal, agreementReason: 'Ikke nødvendig mer' }, votes, team).state).toBe('AGREED')
  })

  test('a team of nobody has agreed to nothing', () => {
    expect(agreementOf(goal, [vote('nora', 'MUNICIPALITY')], []).state).toBe('OPEN')
  })
})

test('the voices that are waited for are those on the team who may vote', () => {
  const members = [
    { role: 'TEAM_MEMBER', voice: 'MUNICIPALITY', teamId: 't' },
    { role: 'TEAM_MEMBER', voice: 'MUNICIPALITY', teamId: 't' },
    { role: 'READER', voice: 'EXPERT', teamId: 't' },
    { role: 'READER', voice: 'NEXT_OF_KIN', teamId: 't' },
    { role: 'TEAM_MEMBER', voice: 'USER_REPRESENTATIVE', teamId: 'other' },
    { role: 'COORDINATOR', voice: 'PROJECT_GROUP', teamId: null },
  ] as const
  expect(votingVoices(members, { teamId: 't', visibility: 'NETWORK' })).toEqual(['MUNICIPALITY', 'NEXT_OF_KIN'])
  expect(votingVoices(members, { teamId: null, visibility: 'NETWORK' })).toEqual(['PROJECT_GROUP'])
})

const anyVote = fc
  .record({
    person: fc.constantFrom('nora', 'ragnhild', 'ida', 'gro'),
    voice: fc.constantFrom(...VOICES),
    answer: fc.constantFrom('AGREE', 'AGREE_WITH_REMARK', 'NOT_YET'),
    wording: fc.constantFrom('Spør hva som er viktig', 'Noe annet'),
    at: fc.constantFrom('2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z', '2026-11-03T10:00:00Z'),
    guest: fc.boolean(),
  })
  .map(({ person, voice, guest, ...fields }) => vote(person, voice, fields, guest))

test('agreement does not depend on the order of votes, and never comes from stale votes', () => {
  fc.assert(
    fc.property(
      fc.array(anyVote, { maxLength: 12 }),
      fc.uniqueArray(fc.constantFrom(...VOICES)),
      fc.nat(),
      (votes, voices, turn) => {
        const agreement = agreementOf(goal, votes, voices)
        const turned = votes.slice(turn % (votes.length + 1)).concat(votes.slice(0, turn % (votes.length + 1)))
        expect(agreementOf(goal, turned.reverse(), voices)).toEqual(agreement)
        const fresh = agreement.votes.filter(({ stale }) => !stale).map(({ vote: one }) => one)
        expect(agreementOf(goal, fresh, voices).state).toBe(agreement.state)
        expect(agreementOf({ ...goal, title: 'Helt nytt' }, votes, voices).state).toBe('OPEN')
      },
    ),
  )
})
