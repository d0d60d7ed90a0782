import { expect, test } from '@jest/globals'
import { actorTable, csv } from '../../client/actor-map/csv.js'
import { actorMap as words } from '../../client/locales/nb/actor-map.js'
import type { Item } from '../../shared/items.js'

const board = (...items: Item[]) => new Map(items.map((item) => [item.id, item]))

test('a file begins with a byte order mark, parts cells by semicolon and ends rows with CRLF', () => {
  expect(
    csv([
      ['Aktør', 'Relasjon'],
      ['Fastlege', 'God'],
    ]),
  ).toBe('\uFEFFAktør;Relasjon\r\nFastlege;God\r\n')
})

test('cells with semicolons, quotes or line breaks stand in quotes', () => {
  expect(csv([['a;b', 'sa «ja» og "nei"', 'to\nlinjer', 'ett, to']])).toBe(
    '\uFEFF"a;b";"sa «ja» og ""nei""";"to\nlinjer";ett, to\r\n',
  )
})

test.each(['=1+1', '+47 62 00 00 00', '-1', '@SUM(A1)', '\tx', '\rx'])('a cell that begins as %j is no formula', (text) => {
  const cell = csv([[text]])
  expect(cell.replace(/^\uFEFF"?/, '').startsWith(`'${text.slice(0, 1)}`)).toBe(true)
})

test('signs inside a cell stay as they are', () => {
  expect(csv([['NAV = stat', 'a-b', 'post@kommune']])).toBe('\uFEFFNAV = stat;a-b;post@kommune\r\n')
})

test('the table has the printable form first, in words, and every connection', () => {
  const place = { ring: 1, sector: 'MUNICIPALITY', position: 0.5 }
  const [head, gp, dps] = actorTable(
    words,
    board(
      { __typename: 'Actor', id: '1', name: 'Fastlege', relationText: 'Følger opp', importance: 5, quality: 'WEAK', place },
      { __typename: 'Actor', id: '2', name: 'DPS', tags: ['akutt', 'poliklinikk'] },
      { __typename: 'Relation', id: '3', ends: { from: '1', to: '2' }, relationType: 'REFERRAL' },
    ),
  )
  expect(head?.slice(0, 6)).toEqual(['Aktør', 'Relasjon', 'Betydning', 'Ring', 'Sektor', 'Kvalitet'])
  expect(gp?.slice(0, 6)).toEqual(['Fastlege', 'Følger opp', '5 Avgjørende', '1 Innerst', 'Kommune', 'Svak'])
  expect(gp?.at(-1)).toBe('til DPS: henvisning')
  expect(dps?.at(-1)).toBe('fra Fastlege: henvisning')
  expect(dps?.at(-2)).toBe('akutt, poliklinikk')
  expect(new Set([head?.length, gp?.length, dps?.length]).size).toBe(1)
})
