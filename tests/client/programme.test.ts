/** @jest-environment jsdom */
import { beforeEach, expect, test } from '@jest/globals'
import { programme as en } from '../../client/locales/en/programme.js'
import { programme as nb } from '../../client/locales/nb/programme.js'
import { shareSentence, targetWords, uncountedWords } from '../../client/programme/balance-words.js'
import { clashWords } from '../../client/programme/clash-notes.js'
import { daysAfter } from '../../client/programme/copied-days.js'
import { aimAt } from '../../client/programme/drop-aim.js'
import { stepped } from '../../client/programme/duration-field.js'
import { planOf } from '../../client/programme/plan.js'
import { programmeTable } from '../../client/programme/programme-table.js'
import { dateWords } from '../../client/programme/programme-words.js'
import { csv } from '../../shared/csv.js'
import { balanceOf } from '../../shared/programme/balance.js'
import { day, inBlock, onDay, programmeOf, room, session } from '../support/programme-items.js'

const items = programmeOf(
  day('monday', 'a', { date: '2026-03-30' }),
  room('hall', 'monday', 'Storsalen'),
  room('loft', 'monday', 'Loftet'),
  session('talk', { title: '=Tall', sessionKind: 'EXTERNAL_TALK', duration: 90, ...onDay('monday', 'a', 'hall') }),
  { __typename: 'Speaker', id: 'speaker', session: 'talk', name: 'En lege', organisation: 'Granlia DPS', voice: 'EXPERT' },
  session('lunch', { title: 'Lunsj', sessionKind: 'MEAL', fixedStart: 600, ...onDay('monday', 'b') }),
  { __typename: 'Block', id: 'block', title: '', ...onDay('monday', 'c') },
  session('left', { title: 'Venstre', sessionKind: 'GROUP_WORK', duration: 60, ...inBlock('block', 'hall', 'a') }),
  session('right', { title: 'Høyre', duration: 60, ...inBlock('block', 'loft', 'a') }),
  session('idea', { title: 'Sang', sessionStatus: 'IDEA' }),
)
const plan = planOf(items)

test('everything placed knows its day, its times and its block; an idea does not', () => {
  expect(plan.where.get('talk')).toMatchObject({ dayNumber: 1, start: 540, end: 630, block: null })
  expect(plan.where.get('right')).toMatchObject({ start: 630, end: 690, block: { id: 'block' } })
  expect(plan.where.has('idea')).toBe(false)
  expect(planOf(items)).toBe(plan)
})

test('what runs over is told at what is fixed, in words', () => {
  const [clash] = plan.clashes.get('lunch') ?? []
  expect(clash && clashWords(nb, clash, 'lunch', items, plan)).toBe('«=Tall» går 30 min over starten kl. 10.00')
  expect(plan.clashes.has('talk')).toBe(false)
})

test('the balance is told in sentences, with what counts in none by name', () => {
  const balance = balanceOf(plan.schedule)
  expect(shareSentence(nb, balance, 'GROUP')).toBe('Gruppearbeid og plenum: 0,5 av 2 timer, 25 %')
  expect(shareSentence(en, balance, 'GROUP')).toBe('Group work and plenary: 0.5 of 2 hours, 25 %')
  expect(uncountedWords(nb, balance)).toEqual(['Regnes ikke med: måltid, 30 min.', 'Uten type, regnes ikke med ennå: 30 min.'])
})

test.each([
  [25, 'Målet er nådd'],
  [26, '2 minutter igjen til målet'],
  [null, ''],
])('a target of %p per cent: %p', (target, words) => {
  expect(targetWords(nb, balanceOf(plan.schedule), target)).toBe(words)
})

test('5½ of 12¼ hours is one minute short of 45 per cent', () => {
  const balance = { minutes: { OWN: 180, EXTERNAL: 225, GROUP: 330 }, total: 735, uncounted: 0, uncountedKinds: [], withoutKind: 0 }
  expect(targetWords(nb, balance, 45)).toBe('1 minutt igjen til målet')
  expect(shareSentence(nb, balance, 'GROUP')).toBe('Gruppearbeid og plenum: 5,5 av 12,25 timer, 44,9 %')
})

test('+5 and −5 go to the next whole five minutes, and never below them', () => {
  expect([stepped(30, 1), stepped(32, 1), stepped(32, -1), stepped(5, -1), stepped(720, 1)]).toEqual([35, 35, 30, 5, 720])
})

test('a date is told with its weekday in every language, without a clock or a zone', () => {
  expect([dateWords(nb, '2026-03-30'), dateWords(en, '2026-03-30'), dateWords(nb, '')]).toEqual([
    'mandag 30. mars',
    'Monday 30 March',
    '',
  ])
})

test('the file has a row a session, in order, ideas last, and no cell that a spreadsheet would run', () => {
  const [headings, ...rows] = programmeTable(nb, items)
  expect(rows.map((row) => row.slice(0, 9))).toEqual([
    ['Dag 1', '2026-03-30', '09.00', '10.30', '90', '', '=Tall', 'Eksternt foredrag', 'Storsalen'],
    ['Dag 1', '2026-03-30', '10.00', '10.30', '30', '', 'Lunsj', 'Måltid', ''],
    ['Dag 1', '2026-03-30', '10.30', '11.30', '60', 'Parallelle poster', 'Høyre', 'Uten type', 'Loftet'],
    ['Dag 1', '2026-03-30', '10.30', '11.30', '60', 'Parallelle poster', 'Venstre', 'Gruppearbeid', 'Storsalen'],
    ['Idélista', '', '', '', '30', '', 'Sang', 'Uten type', ''],
  ])
  expect(rows[0]?.[9]).toBe('En lege, Granlia DPS')
  expect(rows.every((row) => row.length === headings?.length)).toBe(true)
  expect(csv([rows[0] ?? []])).toContain(";'=Tall;")
})

test('a copy’s days come after those that are there, in their order', () => {
  const copy = [
    [{ saveDay: { id: 'two', rank: 'b' } }, { saveDay: { id: 'one', rank: 'a' } }, { saveRoom: { id: 'room', day: 'one' } }],
  ]
  const [changes = []] = daysAfter(copy, 'x', () => 0.5)
  const rankOf = (id: string): string =>
    changes.flatMap(({ saveDay }) => (typeof saveDay === 'object' && saveDay.id === id ? [String(saveDay['rank'])] : []))[0] ?? ''
  expect(['x', rankOf('two'), rankOf('one')].toSorted()).toEqual(['x', rankOf('one'), rankOf('two')])
  expect(changes[2]).toEqual({ saveRoom: { id: 'room', day: 'one' } })
  expect(daysAfter(copy, null, () => 0.5)).toBe(copy)
})

// Where something that is dragged would land: rows of 40 px under each other.
const HEIGHT = 40
beforeEach(() => {
  document.body.innerHTML = `
    <button data-day-tab="tuesday"></button>
    <ol data-drop data-day="monday">
      <li data-item="one"></li>
      <li data-item="two"></li>
      <li data-item="block" data-kind="BLOCK">
        <ol data-drop data-block="block" data-room="hall"><li data-item="left"></li></ol>
        <ol data-drop data-block="block" data-room=""></ol>
      </li>
    </ol>
    <section data-drop-area><h2></h2><ol data-drop></ol></section>`
  for (const [index, row] of [...document.querySelectorAll('[data-item]')].entries())
    row.getBoundingClientRect = () => ({ top: index * HEIGHT, height: HEIGHT }) as DOMRect
})

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) ?? document.body
const over = (selector: string, y: number, held = '[data-item="one"]', isBlock = false) =>
  aimAt(find(selector), y, find(held), isBlock)?.destination ?? null

test('above the middle of a row it lands before it, below after it', () => {
  expect(over('[data-item="two"]', HEIGHT + 5)).toEqual({ day: 'monday', block: null, before: 'two' })
  expect(over('[data-item="two"]', HEIGHT + 35)).toEqual({ day: 'monday', block: null, before: 'block' })
})

test('inside a block it lands in the room; an empty room and the idea list take it whole', () => {
  expect(over('[data-item="left"]', 3 * HEIGHT + 35)).toEqual({ day: null, block: 'block', room: 'hall', before: null })
  expect(over('[data-room=""]', 0)).toEqual({ day: null, block: 'block', room: null, before: null })
  expect(over('h2', 0)).toEqual({ day: null, block: null, before: null })
  expect(over('[data-day-tab]', 0)).toEqual({ day: 'tuesday', block: null, before: null })
})

test('a block lies in no other block: over a room it lands beside it', () => {
  expect(over('[data-item="left"]', 2 * HEIGHT + 5, '[data-item="two"]', true)).toEqual({
    day: 'monday',
    block: null,
    before: 'block',
  })
})

test('nothing lands in itself, or outside every list', () => {
  expect(over('[data-item="left"]', 0, '[data-item="block"]', true)).toBeNull()
  expect(aimAt(document.body, 0, find('[data-item="one"]'), false)).toBeNull()
})
