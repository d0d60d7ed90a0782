import { describe, expect, it } from '@jest/globals'
import { type Action, type BoardPlace, may, type Role, type Standing, type Voice } from '../../shared/permissions.js'

const [own, other] = ['0198c0de-0000-7000-8000-00000000000a', '0198c0de-0000-7000-8000-00000000000b']
const standing = (role: Role, voice: Voice = 'MUNICIPALITY', teamId: string | null = null): Standing => ({ role, voice, teamId })

const people: Record<string, Standing | null> = {
  coordinator: standing('COORDINATOR', 'PROJECT_GROUP'),
  planner: standing('PLANNER', 'EXPERT'),
  'team member': standing('TEAM_MEMBER', 'MUNICIPALITY', own),
  'user representative, reader': standing('READER', 'USER_REPRESENTATIVE'),
  'next of kin, reader': standing('READER', 'NEXT_OF_KIN'),
  reader: standing('READER'),
  'reader of the team': standing('READER', 'MUNICIPALITY', own),
  nobody: null,
}

const places: Record<string, BoardPlace> = {
  "network's": { teamId: null, visibility: 'NETWORK' },
  "network's draft": { teamId: null, visibility: 'PRIVATE' },
  "team's": { teamId: own, visibility: 'NETWORK' },
  "team's draft": { teamId: own, visibility: 'PRIVATE' },
  "other team's": { teamId: other, visibility: 'NETWORK' },
  "other team's draft": { teamId: other, visibility: 'PRIVATE' },
}

/** r read, e edit, c comment, m make, h run (hide comments, share); written down by hand from DESIGN.md section 7. */
const table: Record<string, readonly string[]> = {
  //                            network's  draft    team's   draft    other's  draft
  coordinator: ['recmh', 'recmh', 'recmh', '', 'recmh', ''],
  planner: ['recmh', 'recmh', 'recmh', '', 'recmh', ''],
  'team member': ['rc', '', 'recm', 'recmh', 'rc', ''],
  'user representative, reader': ['rc', '', 'rc', '', 'rc', ''],
  'next of kin, reader': ['rc', '', 'rc', '', 'rc', ''],
  reader: ['r', '', 'r', '', 'r', ''],
  'reader of the team': ['r', '', 'r', 'r', 'r', ''],
  nobody: ['', '', '', '', '', ''],
}
const actions: Record<string, Action> = { r: 'readBoard', e: 'editBoard', c: 'commentBoard', m: 'createBoard', h: 'runBoard' }

describe('the permission table', () => {
  for (const [person, rights] of Object.entries(table))
    for (const [index, [place, board]] of Object.entries(places).entries())
      it(`${person}, ${place} board: ${rights[index] || 'nothing'}`, () => {
        const allowed = Object.entries(actions).flatMap(([letter, action]) =>
          may(action, people[person] ?? null, board) ? letter : [],
        )
        expect(allowed.join('')).toBe(rights[index])
      })

  it('lets a guest read, and comment where the link says so, on the link’s boards that are open to guests, and nothing else', () => {
    const rights = (board: BoardPlace, mayComment = true): string => {
      const guest: Standing = { role: 'GUEST', voice: 'USER_REPRESENTATIVE', boards: [own], mayComment }
      const all: Record<string, Action> = { ...actions, v: 'takePart', n: 'readNetwork', w: 'runNetwork', g: 'inviteGuests' }
      return Object.entries(all)
        .flatMap(([letter, action]) => (may(action, guest, board) ? letter : []))
        .join('')
    }
    expect(rights({ id: own, teamId: null, visibility: 'NETWORK' })).toBe('rc')
    expect(rights({ id: own, teamId: null, visibility: 'NETWORK' }, false)).toBe('r')
    expect(rights({ id: other, teamId: null, visibility: 'NETWORK' })).toBe('')
    expect(rights({ teamId: null, visibility: 'NETWORK' })).toBe('')
    for (const visibility of ['MEMBERS', 'USER_VOICES', 'PRIVATE'] as const)
      expect(rights({ id: own, teamId: null, visibility })).toBe('')
  })

  it('lets a coordinator alone run the network, and any member read it', () => {
    expect(Object.entries(people).flatMap(([person, who]) => (may('runNetwork', who) ? person : []))).toEqual(['coordinator'])
    expect(may('readNetwork', people['reader'] ?? null)).toBe(true)
    expect(may('readNetwork', null)).toBe(false)
  })
})
