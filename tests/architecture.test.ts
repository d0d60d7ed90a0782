import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { SETTINGS } from '../server/settings.js'
import { FAILURE_CODES } from '../shared/failure.js'
import * as limits from '../shared/limits.js'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

describe('what the papers say', () => {
  it('README has the configuration as it is', () => {
    const rows = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \| `?([^|`]*)`? \| (.*) \|$/gm)].map(
      ([, name, standard, meaning]) => ({ name, standard: standard?.trim(), meaning }),
    )
    expect(rows).toEqual(SETTINGS)
  })

  it('.env.example has every variable with its meaning', () => {
    const example = read('.env.example')
    for (const { name, standard, meaning } of SETTINGS) expect(example).toContain(`# ${meaning}\n${name}=${standard}\n`)
  })

  it('README names scripts and folders that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [, script] of read('README.md').matchAll(/`npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script)
    const server = readdirSync(new URL('../server', import.meta.url))
    for (const room of [
      'identity',
      'network',
      'actor-map',
      'programme',
      'goals',
      'guests',
      'comments',
      'presence',
      'demo',
      'live',
      'gateway',
      'storage',
    ])
      expect(server).toContain(room)
  })

  it('PROTOCOL.md names every error code and the limits as they are', () => {
    const protocol = read('shared/PROTOCOL.md')
    for (const code of FAILURE_CODES) expect(protocol).toContain(`\`${code}\``)
    const number = (value: number): string => value.toLocaleString('en')
    for (const limit of [limits.MAX_TEXT, limits.MAX_ITEMS, limits.MAX_COMMENTS, limits.FEED_HORIZON])
      expect(protocol).toContain(number(limit))
    for (const limit of [limits.MAX_NAME, limits.MAX_CHANGES, limits.MAX_SET]) expect(protocol).toContain(`${limit} `)
  })

  it('numbers the promises that tests quote', () => {
    const protocol = read('shared/PROTOCOL.md')
    for (const promise of ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10', 'L11', 'L12', 'P1'])
      expect(protocol).toMatch(new RegExp(`\\*\\*${promise}\\b`))
  })
})
