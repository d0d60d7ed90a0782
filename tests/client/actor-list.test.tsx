/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { keepOrder, sortActors } from '../../client/actor-map/sort.js'
import { BoardActionsProvider } from '../../client/board/board-actions.js'
import type { BoardView } from '../../client/live/board-view.js'
import { texts } from '../../client/locales/nb/all.js'
import { TextsProvider } from '../../client/locales/use-texts.js'
import { Failure } from '../../shared/failure.js'
import type { Item } from '../../shared/items.js'
import type { ChangeInput } from '../../shared/protocol.js'

// jsdom has no screen to ask about.
window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList
const { ListView } = await import('../../client/actor-map/list-view.js')

const bob = { id: 'bob', name: 'Bob', voice: 'EXPERT', guest: false } as const
const own: Item = { __typename: 'ActorMap', id: 'map', title: 'Kart', perspective: 'SERVICE', mapStatus: 'SHARED' }
const gp: Item = { __typename: 'Actor', id: '1', name: 'Fastlege', relationText: 'Følger opp', importance: 5 }
const nav: Item = { __typename: 'Actor', id: '2', name: 'NAV', relationText: 'Bolig', importance: 3 }
const choir: Item = { __typename: 'Actor', id: '3', name: 'Koret' }

const commits: (readonly ChangeInput[])[] = []
let save: (changes: readonly ChangeInput[]) => void = () => {}
let show: (items: readonly Item[], landed?: BoardView['landed']) => void = () => {}

function Board() {
  const [shown, setShown] = useState({ items: [own, gp, nav, choir] as readonly Item[], landed: new Map() as BoardView['landed'] })
  show = (items, landed = new Map()) => act(() => setShown({ items, landed }))
  const view = {
    board: { id: own.id },
    items: new Map(shown.items.map((item) => [item.id, item])),
    landed: shown.landed,
    presence: { people: [], voices: new Map(), total: 1 },
    me: { id: 'alice', name: 'Alice', voice: 'MUNICIPALITY', guest: false },
  } as unknown as BoardView
  return <ListView view={view} mayEdit chosen={null} onChoose={() => {}} />
}

beforeEach(() => {
  jest.useFakeTimers()
  commits.length = 0
  save = (changes) => commits.push(changes)
  const commit = (changes: readonly ChangeInput[]): void => save(changes)
  const attempt = (changes: readonly ChangeInput[]): boolean => {
    commit(changes)
    return true
  }
  const actions = { commit, attempt, here() {}, newId: () => 'new', items: () => new Map() }
  render(
    <TextsProvider locale="nb" texts={texts}>
      <BoardActionsProvider value={actions}>
        <Board />
      </BoardActionsProvider>
    </TextsProvider>,
  )
})

afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

const names = (): (string | null)[] => screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('button').textContent)
const header = (name: string) => screen.getByRole('columnheader', { name })
const press = (button: HTMLElement) => fireEvent.click(button)
const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms))

function edit(value: string): HTMLElement {
  press(screen.getByRole('button', { name: value }))
  const field = screen.getByDisplayValue(value)
  expect(document.activeElement).toBe(field)
  return field
}

test('a header button sorts, says so, and turns the order when it is pressed again', () => {
  press(within(header('Betydning')).getByRole('button'))
  expect(header('Betydning').getAttribute('aria-sort')).toBe('ascending')
  expect(names()).toEqual(['NAV', 'Fastlege', 'Koret'])
  press(within(header('Betydning')).getByRole('button'))
  expect(header('Betydning').getAttribute('aria-sort')).toBe('descending')
  expect(names()).toEqual(['Fastlege', 'NAV', 'Koret'])
})

test('rows stay where they are while people write, until somebody sorts again', () => {
  press(within(header('Aktør')).getByRole('button'))
  expect(names()).toEqual(['Fastlege', 'Koret', 'NAV'])
  show([own, { ...gp, name: 'Åpen dør' }, nav, choir, { ...choir, id: '4', name: 'Bolig' }])
  expect(names()).toEqual(['Åpen dør', 'Koret', 'NAV', 'Bolig'])
  press(screen.getByRole('button', { name: texts.actorMap.sortAgain }))
  expect(names()).toEqual(['Bolig', 'Koret', 'NAV', 'Åpen dør'])
})

test('missing facts are told in words', () => {
  const row = screen.getAllByRole('row')[3]
  expect(row?.textContent).toContain('Mangler relasjon og betydning')
  expect(row?.textContent).toContain(texts.actorMap.notFilled)
})

test('a text is saved while it is written, and once', () => {
  const field = edit('Bolig')
  fireEvent.change(field, { target: { value: 'Bolig og' } })
  fireEvent.change(field, { target: { value: 'Bolig og arbeid' } })
  expect(commits).toEqual([])
  wait(500)
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(commits).toEqual([[{ saveActor: { id: '2', relationText: 'Bolig og arbeid' } }]])
})

test('Escape takes back what is not saved yet', () => {
  const field = edit('Bolig')
  fireEvent.change(field, { target: { value: 'Bolig, tror jeg' } })
  fireEvent.keyDown(field, { key: 'Escape' })
  wait(1000)
  expect(commits).toEqual([])
  expect(screen.getByRole('button', { name: 'Bolig' })).toBe(document.activeElement)
})

test("bob's words do not touch the field that alice writes in, and are offered when she leaves", () => {
  const field = edit('Bolig') as HTMLInputElement
  fireEvent.change(field, { target: { value: 'Bolig og arbeid' } })
  wait(500)
  show([own, gp, { ...nav, relationText: 'Bolig og arbeid' }, choir])
  show([own, gp, { ...nav, relationText: 'Økonomi' }, choir], new Map([[nav.id, { by: bob, at: 0 }]]))
  expect(field.value).toBe('Bolig og arbeid')
  fireEvent.change(field, { target: { value: 'Bolig og arbeid.' } })
  fireEvent.blur(field)
  show([own, gp, { ...nav, relationText: 'Bolig og arbeid.' }, choir])
  expect(screen.getByText(texts.board.otherWrote('Bob'))).toBeTruthy()
  press(screen.getByRole('button', { name: texts.board.useThis }))
  expect(commits.at(-1)).toEqual([{ saveActor: { id: '2', relationText: 'Økonomi' } }])
})

test('eleven digits stay in the field, with the reason', () => {
  const field = edit('Bolig')
  fireEvent.change(field, { target: { value: 'f. 010190 12345' } })
  fireEvent.blur(field)
  expect(commits).toEqual([])
  expect(screen.getByText(texts.board.nationalId)).toBeTruthy()
  expect(screen.getByDisplayValue('f. 010190 12345')).toBe(field)
})

test('a refused text stays in the field, with the reason', () => {
  save = () => {
    throw new Failure('LOCKED', 'locked')
  }
  const field = edit('Bolig')
  fireEvent.change(field, { target: { value: 'Arbeid' } })
  wait(500)
  fireEvent.blur(field)
  expect(screen.getByText(texts.ui.failures.LOCKED)).toBeTruthy()
  expect(screen.getByDisplayValue('Arbeid')).toBe(field)
})

test('what is not filled in comes last in both directions', () => {
  const key = 'importance'
  expect(sortActors([choir, gp, nav], { key, descending: false }, 'nb').map(({ id }) => id)).toEqual(['2', '1', '3'])
  expect(sortActors([choir, gp, nav], { key, descending: true }, 'nb').map(({ id }) => id)).toEqual(['1', '2', '3'])
})

test('a kept order loses what is gone and takes the new in last', () => {
  expect(keepOrder(['c', 'a', 'b'], ['a', 'b', 'd'])).toEqual(['a', 'b', 'd'])
})
