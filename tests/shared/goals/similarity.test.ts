import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ALIKE_FROM, likeness, suggestGroups } from '../../../shared/goals/similarity.js'

const goals = (...titles: string[]) => titles.map((title, index) => ({ goalId: `g${index}`, title }))

describe('likeness', () => {
  test.each([
    ['Alle brukere blir spurt: Hva er viktig for deg?', 'Vi spør alle brukerne hva som er viktig for dem'],
    ['Bedre samhandling mellom kommune og DPS', 'Samhandlingen mellom kommunen og DPS er bedre'],
    ['Ta i bruk individuell plan', 'Flere har individuell plan i bruk'],
    ['Åpne et lavterskeltilbud', 'Åpne nytt lavterskeltilbud for unge'],
    ['Fleire pårørande blir møtte', 'Flere pårørende blir møtt'],
  ])('%j and %j are alike', (one, other) => expect(likeness(one, other)).toBeGreaterThanOrEqual(ALIKE_FROM))

  test.each([
    ['Åpne et lavterskeltilbud', 'Avklare mål sammen med hver bruker'],
    ['Bli bedre på arbeid med pårørende', 'Mer fysisk aktivitet'],
    ['Lage brosjyre om tjenestene', 'Invitere NAV inn i arbeidet'],
  ])('%j and %j are not', (one, other) => expect(likeness(one, other)).toBeLessThan(ALIKE_FROM))

  test('is the same both ways, from 0 to 1, and 1 of a title with itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one))
        expect(likeness(one, other)).toBeGreaterThanOrEqual(0)
        expect(likeness(one, other)).toBeLessThanOrEqual(1)
        expect([0, 1]).toContain(likeness(one, one))
      }),
    )
  })
})

describe('suggestions', () => {
  test('are groups of two or more, most alike first', () => {
    const groups = suggestGroups(
      goals(
        'Åpne et lavterskeltilbud',
        'Bli bedre på arbeid med pårørende',
        'Åpne nytt lavterskeltilbud',
        'Invitere NAV inn i arbeidet',
        'Bedre pårørendearbeid',
        'Åpne et lavterskeltilbud for unge',
      ),
    )
    expect(groups.map((group) => group.goals.map(({ goalId }) => goalId))).toEqual([
      ['g0', 'g2', 'g5'],
      ['g1', 'g4'],
    ])
  })

  test('do not depend on the order of the goals; nobody is in two groups, and all in one are alike', () => {
    const word = fc.constantFrom('bruker', 'plan', 'NAV', 'bolig', 'pårørende', 'aktivitet', 'recovery', 'samtale')
    const titles = fc.array(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(titles, (some) => {
        const groups = suggestGroups(goals(...some))
        expect(suggestGroups(goals(...some).reverse())).toEqual(groups)
        const members = groups.flatMap((group) => group.goals.map(({ goalId }) => goalId))
        expect(new Set(members).size).toBe(members.length)
        for (const group of groups) {
          expect(group.likeness).toBeGreaterThanOrEqual(ALIKE_FROM)
          for (const one of group.goals)
            for (const other of group.goals) expect(likeness(one.title, other.title)).toBeGreaterThanOrEqual(group.likeness)
        }
      }),
    )
  })
})
