import { expect, test } from '@jest/globals'
import { actorTable } from '../../client/actor-map/csv.js'
import { actorMap as words } from '../../client/locales/nb/actor-map.js'
import type { Item } from '../../shared/items.js'

const board = (...items: Item[]) => new Map(items.map((item) => [item.id, item]))

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
