import { expect, test } from '@jest/globals'
import { csv } from '../../shared/csv.js'

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
