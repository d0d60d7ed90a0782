import { expect, test } from '@jest/globals'
import { LATE_ROOMS, loadLateTexts } from '../../client/locales/late-texts.js'
import { LOCALES, type Locale, loadTexts } from '../../client/locales/texts.js'

/** Every text by its path. Of a text with values in it, the function's source stands for what it says. */
function spoken(room: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(room)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'object' && value !== null) for (const [deeper, text] of spoken(value, here)) texts.set(deeper, text)
    else texts.set(here, String(value))
  }
  return texts
}

async function roomsOf(locale: Locale): Promise<[string, Map<string, string>][]> {
  const late = LATE_ROOMS.map(async (room) => [room, await loadLateTexts(locale, room)] as const)
  const rooms = [...Object.entries(await loadTexts(locale)), ...(await Promise.all(late))]
  return rooms.map(([name, room]) => [name, spoken(room)])
}

const others = LOCALES.filter((locale) => locale !== 'nb')

test.each(others)('%s has the same keys as bokmål in every room', async (locale) => {
  const bokmal = await roomsOf('nb')
  const own = await roomsOf(locale)
  expect(own.map(([name, room]) => [name, [...room.keys()].sort()])).toEqual(
    bokmal.map(([name, room]) => [name, [...room.keys()].sort()]),
  )
})

test.each(LOCALES)('%s leaves no text empty', async (locale) => {
  for (const [name, room] of await roomsOf(locale))
    for (const [key, text] of room) expect(`${name}.${key}: ${text.trim()}`).toMatch(/: \S/)
})

test.each(others)('%s is a language of its own in every room', async (locale) => {
  const bokmal = new Map(await roomsOf('nb'))
  for (const [name, room] of await roomsOf(locale)) {
    const same = [...room].filter(([key, text]) => bokmal.get(name)?.get(key) === text)
    expect({ room: name, translated: room.size - same.length > room.size / 4 }).toEqual({ room: name, translated: true })
  }
})

test('no text calls an account «bruker»', async () => {
  for (const locale of ['nb', 'nn'] as const)
    for (const [name, room] of await roomsOf(locale))
      for (const [key, text] of room) expect(`${name}.${key}: ${text}`).not.toMatch(/bruker(konto|navn)|brukar(konto|namn)/i)
})
