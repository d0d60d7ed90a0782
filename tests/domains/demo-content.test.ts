import { describe, expect, test } from '@jest/globals'
import { changesOf, demoMaps } from '../../server/demo/actor-maps.js'
import type { DemoMap } from '../../server/demo/maps/demo-map.js'
import { demoTeams } from '../../server/demo/municipalities.js'
import type { DemoNetwork } from '../../server/demo/network.js'
import { demoNetwork } from '../../server/demo/network.js'
import { demoPersons } from '../../server/demo/persons.js'
import { actorMapBoard, missingFacts, QUALITIES } from '../../shared/actor-map.js'
import type { Id } from '../../shared/ids.js'
import { idSource } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Allow, Board, Entry } from '../../shared/merge.js'
import { applyChanges, visibleItems } from '../../shared/merge.js'

const TODAY = '2026-02-12'
const AT = `${TODAY}T09:00:00Z`
const COUNTIES_2024 =
  'Agder, Akershus, Buskerud, Finnmark, Innlandet, Møre og Romsdal, Nordland, Oslo, Rogaland, Telemark, Troms, Trøndelag, Vestfold, Vestland, Østfold'

/** Every day of four years, a leap day among them. */
const everyDay = Array.from({ length: 4 * 365 + 1 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10))

const byKey = <Kept extends { readonly key: string }>(all: readonly Kept[], key: string): Kept => {
  const found = all.find((one) => one.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}
const gathering = (network: DemoNetwork, key: string) => byKey(network.gatherings, key)
const months = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (86_400_000 * (365 / 12))

describe('teams', () => {
  const municipalities = demoTeams.flatMap((team) => team.municipalities)

  test('61 municipalities take part, each in one team', () => {
    expect(municipalities).toHaveLength(61)
    expect(new Set(municipalities.map(({ name }) => name)).size).toBe(61)
    expect(demoTeams.every((team) => team.municipalities.length > 0)).toBe(true)
  })

  test('each municipality has a county of 2024', () => {
    for (const { county } of municipalities) expect(COUNTIES_2024.split(', ')).toContain(county)
  })

  test('a team is named after its municipalities, and Hamar and Stange are one', () => {
    for (const { name, municipalities } of demoTeams)
      for (const municipality of municipalities) expect(name).toContain(municipality.name)
    expect(byKey(demoTeams, 'hamar-stange').name).toBe('Hamar og Stange')
    expect(new Set(demoTeams.map(({ key }) => key)).size).toBe(demoTeams.length)
  })

  test('each of the five cohorts has about ten teams', () => {
    const { cohorts } = demoNetwork(TODAY)
    expect(cohorts).toEqual(['Nord', 'Sør/Vest', 'Øst 1', 'Øst 2', 'Midt'])
    for (const cohort of cohorts) expect(demoTeams.filter((team) => team.cohort === cohort).length).toBeGreaterThanOrEqual(9)
    expect(demoTeams.every((team) => cohorts.includes(team.cohort))).toBe(true)
  })
})

describe('network', () => {
  const network = demoNetwork(TODAY)

  test('three gatherings a cohort and one for all, two days each, with four to six topics', () => {
    expect(network.gatherings).toHaveLength(16)
    for (const cohort of network.cohorts)
      expect(network.gatherings.filter((one) => one.cohort === cohort).map(({ number }) => number)).toEqual([1, 2, 3])
    expect(network.gatherings.filter((one) => one.cohort === null).map(({ number }) => number)).toEqual([4])
    for (const { startsOn, endsOn, topics } of network.gatherings) {
      expect(Date.parse(endsOn) - Date.parse(startsOn)).toBe(86_400_000)
      expect(topics.length).toBeGreaterThanOrEqual(4)
      expect(topics.length).toBeLessThanOrEqual(6)
    }
  })

  test('the years are the source’s own when the demo is made in its first year', () => {
    expect(gathering(demoNetwork('2014-09-17'), 'ost-1/samling-1').startsOn).toBe('2014-09-17')
    expect(gathering(demoNetwork('2015-09-16'), 'felles/samling-4').endsOn).toBe('2015-12-03')
  })

  test('whatever the day, it lies in the middle of the network and the known dates keep day and month', () => {
    for (const today of everyDay) {
      const moved = demoNetwork(today)
      const first = gathering(moved, 'ost-1/samling-1')
      const last = gathering(moved, 'felles/samling-4')
      expect([first.startsOn.slice(4), first.endsOn.slice(4)]).toEqual(['-09-17', '-09-18'])
      expect([last.startsOn.slice(4), last.endsOn.slice(4)]).toEqual(['-12-02', '-12-03'])
      expect(first.startsOn <= today && today < `${Number(first.startsOn.slice(0, 4)) + 1}-09-17`).toBe(true)
      expect(moved.phases.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn).map(({ name }) => name)).toEqual([
        'Gjennomføring',
      ])
    }
  })

  test('all dates are real days', () => {
    for (const { startsOn, endsOn } of [...network.phases, ...network.gatherings, ...network.workPeriods]) {
      for (const date of [startsOn, endsOn]) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
      expect(startsOn < endsOn).toBe(true)
    }
  })

  test('the time between gatherings is as long as in the source and filled with work', () => {
    const intervals = [
      [3, 6],
      [2.5, 5.5],
      [4.5, 6.5],
      [1, 6],
    ] as const
    for (const cohort of network.cohorts) {
      const work = network.workPeriods.filter((period) => period.cohort === cohort)
      const gatherings = network.gatherings.filter((one) => one.cohort === cohort || one.cohort === null)
      expect(work).toHaveLength(4)
      intervals.forEach(([least, most], index) => {
        const period = work[index]
        const before = gatherings[index - 1]
        const after = gatherings[index]
        if (!period || !after) throw new Error(`${cohort} lacks a period or a gathering`)
        expect(months(period.startsOn, after.startsOn)).toBeGreaterThanOrEqual(least)
        expect(months(period.startsOn, after.startsOn)).toBeLessThanOrEqual(most)
        expect(Date.parse(after.startsOn) - Date.parse(period.endsOn)).toBe(86_400_000)
        if (before) expect(Date.parse(period.startsOn) - Date.parse(before.endsOn)).toBe(86_400_000)
        expect(period.tasks.length).toBeGreaterThanOrEqual(3)
      })
    }
    expect(network.workPeriods.filter((period) => period.cohort === null)).toHaveLength(1)
  })

  test('the note says what is invented', () => {
    expect(network.note).toMatch(/datoer er diktet opp/)
    expect(network.note).toMatch(/hvilke kommuner som deltar/)
    for (const team of demoTeams) expect(team.note).toMatch(/diktet opp/)
  })
})

describe('persons', () => {
  test('six take part, each in another way, and their teams exist', () => {
    expect(demoPersons.map(({ role, voice }) => `${role} ${voice}`)).toEqual([
      'COORDINATOR PROJECT_GROUP',
      'PLANNER EXPERT',
      'TEAM_MEMBER MUNICIPALITY',
      'TEAM_MEMBER MUNICIPALITY',
      'TEAM_MEMBER USER_REPRESENTATIVE',
      'READER MUNICIPALITY',
    ])
    const teams = demoPersons.flatMap(({ teamKey }) => (teamKey === null ? [] : [byKey(demoTeams, teamKey).key]))
    expect(teams).toEqual(['hamar-stange', 'kristiansund', 'hamar-stange'])
  })
})

describe('actor maps', () => {
  const maps = demoMaps(TODAY)
  const ids = new Map<string, Id>()
  const newId = idSource()
  const idOf = (key: string): Id => {
    const id = ids.get(key) ?? newId()
    ids.set(key, id)
    return id
  }

  /** The map as the live core would have it after its change set. */
  function laidOut(map: DemoMap): Map<Id, Item> {
    const begun = actorMapBoard.begin({
      title: map.fields.title,
      visibility: map.fields.mapStatus === 'DRAFT' ? 'PRIVATE' : 'NETWORK',
      teamId: map.teamKey,
    })
    const own: Item = { __typename: 'ActorMap', id: idOf(map.key), ...begun }
    const items = new Map<Id, Item>([[own.id, own]])
    const by = { personId: newId(), voice: 'PROJECT_GROUP', guest: false, at: AT } as const
    for (const { item } of applyChanges(boardOf(own.id, items), changesOf(map, idOf), by, () => true).effects.values())
      items.set(item.id, item)
    return items
  }

  function itemOf(map: DemoMap, items: ReadonlyMap<Id, Item>): Item {
    const own = items.get(idOf(map.key))
    if (!own) throw new Error(`${map.key} is not on its board`)
    return own
  }

  function boardOf(id: Id, items: ReadonlyMap<Id, Item>): Board {
    const entry = (itemId: Id): Entry | undefined => {
      const item = items.get(itemId)
      return item && { item, removed: false }
    }
    return { rules: actorMapBoard, id, entry }
  }

  function allowFor(map: DemoMap, personKey: string, own: Item): Allow {
    const person = byKey(demoPersons, personKey)
    const standing = { role: person.role, voice: person.voice, teamId: person.teamKey }
    const board = { teamId: map.teamKey, visibility: actorMapBoard.visibility(own) }
    return (rules, permission) => rules.mayWrite({ ...permission, standing, personId: person.key, board, onBehalf: false })
  }

  test('there are maps of two services, two users and the network', () => {
    expect(maps.map(({ teamKey, fields }) => [teamKey, fields.perspective, fields.mapStatus])).toEqual([
      ['hamar-stange', 'SERVICE', 'SHARED'],
      ['hamar-stange', 'USER', 'DRAFT'],
      [null, 'USER', 'SHARED'],
      ['kristiansund', 'SERVICE', 'SHARED'],
      ['tromso', 'USER', 'SHARED'],
    ])
    expect(new Set(maps.map(({ key }) => key)).size).toBe(maps.length)
    for (const { teamKey } of maps) if (teamKey !== null) byKey(demoTeams, teamKey)
  })

  test('a service’s map and its user’s map point to each other', () => {
    const [service, user] = maps
    expect([service?.fields.pairedMap, user?.fields.pairedMap]).toEqual([user?.key, service?.key])
  })

  test('each map obeys the rules of its board, and all that is on it shows', () => {
    for (const map of maps) {
      const items = laidOut(map)
      expect(items.size).toBe(1 + map.actors.length + map.relations.length)
      expect(visibleItems(actorMapBoard, items).size).toBe(items.size)
      const shared = map.fields.perspective === 'USER' ? 'MEMBERS' : 'NETWORK'
      expect(actorMapBoard.visibility(itemOf(map, items))).toBe(map.fields.mapStatus === 'DRAFT' ? 'PRIVATE' : shared)
    }
  })

  test('each relation joins two actors of its map', () => {
    for (const { actors, relations } of maps)
      for (const end of relations.flatMap(({ from, to }) => [from, to])) expect(actors.map(({ key }) => key)).toContain(end)
  })

  test('comments come from different persons who may write them, the user representative among them', () => {
    for (const map of maps) {
      const items = laidOut(map)
      const own = itemOf(map, items)
      map.comments.forEach(({ by, about, text }, index) => {
        const person = byKey(demoPersons, by)
        const set = { about: idOf(about === null ? map.key : `${map.key}/${about}`), text }
        const change = { verb: 'save', kind: 'Comment', id: idOf(`${map.key}/comment-${index}`), set } as const
        const author = { personId: person.key, voice: person.voice, guest: false, at: AT }
        const { effects } = applyChanges(boardOf(own.id, items), [change], author, allowFor(map, by, own))
        expect(effects.get(change.id)?.verb).toBe('SAVED')
      })
      expect(map.comments.length).toBeGreaterThanOrEqual(2)
      expect(map.comments.length).toBeLessThanOrEqual(4)
      expect(new Set(map.comments.map(({ by }) => by)).size).toBeGreaterThanOrEqual(2)
      expect(map.comments.map(({ by }) => by)).toContain('ragnhild')
    }
  })

  test('a map has between 12 and 20 actors, most of them with all three facts', () => {
    for (const map of maps) {
      const actors = [...laidOut(map).values()].filter((item) => item.__typename === 'Actor')
      expect(actors.length).toBeGreaterThanOrEqual(12)
      expect(actors.length).toBeLessThanOrEqual(20)
      expect(actors.filter((actor) => missingFacts(actor).length > 0).length).toBeLessThanOrEqual(2)
      expect(missingFacts(itemOf(map, laidOut(map)))).toEqual([])
    }
    const [service] = maps
    expect(service?.actors.some(({ fields }) => fields.relationText === undefined)).toBe(true)
    expect(service?.actors.some(({ fields }) => fields.importance === undefined)).toBe(true)
  })

  test('together the maps show every importance and every quality of relation', () => {
    const fields = maps.flatMap(({ actors }) => actors.map((actor) => actor.fields))
    for (const importance of [1, 2, 3, 4, 5]) expect(fields.map((one) => one.importance)).toContain(importance)
    for (const quality of QUALITIES) expect(fields.map((one) => one.quality)).toContain(quality)
  })

  test('actors who share ring and sector stand apart', () => {
    for (const { actors } of maps) {
      const places = actors.map(({ fields }) => fields.place)
      places.forEach((one, index) => {
        for (const other of places.slice(index + 1))
          if (one.ring === other.ring && one.sector === other.sector)
            expect(Math.abs(one.position - other.position)).toBeGreaterThanOrEqual(0.3)
      })
    }
  })

  test('dates on the maps move with the network', () => {
    const deadlines = (today: string) =>
      demoMaps(today).flatMap(({ actors }) => actors.flatMap(({ fields }) => fields.followUpDeadline ?? []))
    expect(deadlines('2014-10-01')[0]).toBe('2015-10-01')
    expect(deadlines('2025-10-01')[0]).toBe('2026-10-01')
    for (const deadline of deadlines(TODAY)) expect(deadline > TODAY).toBe(true)
  })

  test('no map holds a long number or an e-mail address', () => {
    expect(JSON.stringify(maps)).not.toMatch(/\d{5,}|@/)
  })
})
