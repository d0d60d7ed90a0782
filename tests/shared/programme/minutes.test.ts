import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatClock, formatDuration, formatHours, parseClock, parseMinutes } from '../../../shared/programme/minutes.js'
import { MAX_DURATION } from '../../../shared/programme/programme-board.js'

describe('a duration', () => {
  test.each([
    ['45', 45],
    ['1:15', 75],
    ['1.15', 75],
    ['1t 15', 75],
    ['1 t 15 min', 75],
    ['1 time og 15 minutter', 75],
    ['2 timar', 120],
    ['1,5 t', 90],
    ['75 min', 75],
    [' 90 ', 90],
    ['0', null],
    ['1:75', null],
    ['721', null],
    ['i morgen', null],
    ['', null],
  ])('typed as «%s» is %s minutes', (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes)
  })

  test('reads back as it is written, for people and for the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_DURATION }), (minutes) => {
        expect(parseMinutes(formatDuration(minutes))).toBe(minutes)
        expect(parseMinutes(formatDuration(minutes, { hour: 'h', minute: 'min' }))).toBe(minutes)
      }),
    )
    expect([formatDuration(75), formatDuration(60), formatDuration(-5)]).toEqual(['1 t 15 min', '1 t', '−5 min'])
  })
})

test('a time of day reads back as it is written', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => expect(parseClock(formatClock(minutes))).toBe(minutes)))
  expect([formatClock(570), formatClock(570, ':'), formatClock(1450)]).toEqual(['09.30', '09:30', '00.10'])
  expect(['9', 'kl. 9.30', '0930', '25', '9.75', 'ni'].map(parseClock)).toEqual([540, 570, 570, null, null, null])
})

test('hours are written in quarters where they are whole quarters', () => {
  expect([330, 225, 735, 15, 0, 20].map((minutes) => formatHours(minutes))).toEqual(['5½', '3¾', '12¼', '¼', '0', '0,33'])
})
