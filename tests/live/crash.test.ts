import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { seededRandom } from '../../shared/chance.js'
import { type Id, idSource } from '../../shared/ids.js'
import { openLiveCore, viewerOf } from '../support/live-core.js'
import { canonical, LogFold, wholeLog } from '../support/log-fold.js'
import { afterThisTest } from '../support/open-board.js'
import { SecondConnection } from '../support/second-connection.js'
import { tempFolder } from '../support/temp-folder.js'
import { stretch } from '../support/test-follower.js'

const KILLS = 20
const support = (name: string): string => new URL(`../support/${name}`, import.meta.url).pathname

/** What all the killed processes said. */
interface Said {
  readonly sent: Set<Id>
  readonly acknowledged: Map<Id, number>
  readonly faults: string[]
}

class Child {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>
  #rest = ''
  #isLoaded = false
  #acknowledged = 0

  constructor(
    args: readonly string[],
    private readonly said: Said,
  ) {
    this.#process = spawn(process.execPath, ['--import', support('typescript-loader.mjs'), support('crash-child.ts'), ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.#process.stdout.on('data', (chunk: Buffer) => this.#hear(chunk.toString()))
    afterThisTest(() => void this.#process.kill('SIGKILL'))
  }

  /** Opens the folder, sends again what is unacknowledged, then more and more, and is killed in the midst of it. */
  async runAndDie(acknowledgements: number): Promise<void> {
    while (!this.#isLoaded) await once(this.#process.stdout, 'data')
    const { sent, acknowledged } = this.said
    this.#process.stdin.write(`${[...sent].filter((id) => !acknowledged.has(id)).join(' ')} \n`)
    while (this.#acknowledged < acknowledgements) await once(this.#process.stdout, 'data')
    this.#process.kill('SIGKILL')
    // `close` comes when its output, too, has been read to the end.
    await once(this.#process, 'close')
  }

  #hear(text: string): void {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      const [what, id = '', sequence] = line.split(' ')
      if (what === 'loaded') this.#isLoaded = true
      else if (what === 'sent') this.said.sent.add(id)
      else if (what === 'acknowledged') {
        this.#acknowledged += 1
        const before = this.said.acknowledged.get(id) ?? Number(sequence)
        if (before !== Number(sequence)) this.said.faults.push(`${id} acknowledged as ${before} and as ${sequence}`)
        this.said.acknowledged.set(id, before)
      } else this.said.faults.push(line)
    }
  }
}

test('[L9] 20 SIGKILLs under load on one file: nothing acknowledged is lost, nothing is written twice, and the log has no gap', async () => {
  const { path: dataDir, remove } = tempFolder()
  afterThisTest(remove)
  const newId = idSource()
  const [boardId, personId] = [newId(), newId()]
  const said: Said = { sent: new Set(), acknowledged: new Map(), faults: [] }
  const random = seededRandom(20)
  const begin = (): Child => new Child([dataDir, boardId, personId], said)

  // Loading modules takes longest: some children do so while another is at work.
  const waiting = [begin(), begin()]
  for (let kill = 1; kill <= KILLS; kill += 1) {
    if (kill + waiting.length <= KILLS) waiting.push(begin())
    await waiting.shift()?.runAndDie(1 + Math.floor(random() * 150))
  }

  const second = new SecondConnection(dataDir)
  afterThisTest(() => second.close())
  expect(second.integrity()).toBe('ok')
  const log = second.changeSets(boardId)
  expect(log.map(({ sequence }) => sequence)).toEqual(stretch(1, second.sequence(boardId)))
  const written = new Map(log.map(({ mutationId, sequence }) => [mutationId, sequence]))
  expect(written.size).toBe(log.length)
  const lost = [...said.acknowledged].filter(([id, sequence]) => written.get(id) !== sequence)
  expect({ lost, faults: said.faults }).toEqual({ lost: [], faults: [] })
  expect(said.acknowledged.size).toBeGreaterThan(KILLS * 10)
  expect([...written.keys()].filter((id) => id !== boardId && !said.sent.has(id))).toEqual([])

  // Another start on the same file: the log folds to the rows, and what is sent again is what it was.
  const core = await openLiveCore({ dataDir })
  afterThisTest(() => core.close())
  await core.setStanding(personId, boardId, { role: 'COORDINATOR', voice: 'EXPERT', teamId: null })
  const fold = new LogFold()
  for (const changeSet of await wholeLog(core.live, boardId)) fold.apply(changeSet)
  const state = await core.live.state(viewerOf(personId), boardId)
  expect(canonical(fold.items) === canonical(state.items)).toBe(true)
  for (const [id, sequence] of [...said.acknowledged].slice(-20)) {
    const changes = [{ saveActor: { id, name: id } }, { saveActorMap: { id: boardId, note: id } }]
    expect(await core.live.commit(viewerOf(personId), boardId, id, changes)).toMatchObject({ sequence })
  }
}, 120_000)
