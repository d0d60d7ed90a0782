import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runLoad, type System } from './load.js'
import { type ServerProcess, startServer } from './server-process.js'

/**
 * The hub beside a bare WebSocket broadcast, in one run: the same followers, editors, rates and sizes. The hub makes every
 * edit durable before it delivers it; the broadcast keeps nothing. Figures of one run compare; those of two machines do not.
 */
interface Row {
  readonly system: string
  readonly followers: number
  readonly rate: number
  readonly cpuPerDelivery: number
  readonly p50: number
  readonly p99: number
  readonly lost: number
  readonly sustained: number
  readonly kibPerFollower: number
}

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 8)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const LOADS = [
  [100, 100],
  [100, 200],
  [500, 100],
  [500, 200],
] as const

const hubScript = fileURLToPath(new URL('../server/main.js', import.meta.url))
const bareScript = fileURLToPath(new URL('./bare-server.js', import.meta.url))

async function withHub<T>(use: (server: ServerProcess, system: System) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'samlingspunkt-bench-'))
  const server = await startServer(hubScript, { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' })
  try {
    return await use(server, await hubSystem(server.url))
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function withBare<T>(use: (server: ServerProcess, system: System) => Promise<T>): Promise<T> {
  const server = await startServer(bareScript, {})
  try {
    const edit = (editor: number, stamp: string): string =>
      JSON.stringify({
        sequence: 1,
        mutationId: randomUUID(),
        author: { id: randomUUID(), name: 'Jorunn' },
        saved: [{ __typename: 'Actor', id: `actor-${editor}`, relationText: stamp }],
      })
    return await use(server, { url: server.url.replace('http', 'ws'), protocol: undefined, follow: [], greet: [], edit })
  } finally {
    await server.stop()
  }
}

/** A board with ten actors, edited by the demo's project leader from ten sockets. */
async function hubSystem(url: string): Promise<System> {
  const ask = async (query: string, variables: object, token?: string): Promise<Record<string, never>> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: unknown }
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
  const { demoPersons } = (await ask('{ demoPersons { id role } }', {})) as unknown as {
    demoPersons: { id: string; role: string }[]
  }
  const personId = demoPersons.find(({ role }) => role === 'COORDINATOR')?.id
  const signedIn = (await ask('mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { token } }', {
    personId,
  })) as unknown as { signInAsDemoPerson: { token: string } }
  const { token } = signedIn.signInAsDemoPerson
  const { networks } = (await ask('{ networks { id } }', {}, token)) as unknown as { networks: { id: string }[] }
  const boardId = randomUUID()
  const networkId = networks[0]?.id
  await ask(
    'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }',
    { input: { id: boardId, networkId, kind: 'ACTOR_MAP', title: 'Måling' } },
    token,
  )
  const actors = Array.from({ length: 10 }, () => randomUUID())
  const commit =
    'mutation ($boardId: ID!, $mutationId: ID!, $changes: [ChangeInput!]!) { commit(boardId: $boardId, mutationId: $mutationId, changes: $changes) { sequence } }'
  const changes = actors.map((id, index) => ({ saveActor: { id, name: `Aktør ${index}` } }))
  await ask(commit, { boardId, mutationId: randomUUID(), changes }, token)

  const init = JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })
  const query = `subscription ($boardId: ID!, $after: Int!) { changes(boardId: $boardId, after: $after) { changeSets { sequence mutationId author { id name } saved { __typename ... on Actor { id relationText } } } } }`
  const follow = JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: { query, variables: { boardId, after: 2 } } })
  let message = 0
  return {
    url: `${url.replace('http', 'ws')}/graphql`,
    protocol: 'graphql-transport-ws',
    follow: [init, follow],
    greet: [init],
    edit(editor, stamp) {
      message += 1
      const variables = { boardId, mutationId: randomUUID(), changes: [{ saveActor: { id: actors[editor], relationText: stamp } }] }
      return JSON.stringify({ id: `edit-${message}`, type: 'subscribe', payload: { query: commit, variables } })
    },
  }
}

async function measure(system: string, followers: number, rate: number): Promise<Row> {
  const run = system === 'hub' ? withHub : withBare
  return run(async (server, target) => {
    const memoryBefore = server.memory()
    let cpu = 0
    let began = 0
    let lasted = 0
    let memory = 0
    const { edits, expected, delivered, latencies } = await runLoad(target, {
      followers,
      rate,
      seconds: SECONDS,
      begun() {
        memory = server.memory() - memoryBefore
        began = performance.now()
        cpu = -server.cpu()
      },
      ended() {
        cpu += server.cpu()
        lasted = (performance.now() - began) / 1000
      },
    })
    const at = (share: number): number =>
      latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN
    return {
      system,
      followers,
      rate,
      cpuPerDelivery: cpu / delivered,
      p50: at(0.5),
      p99: at(0.99),
      lost: expected - delivered,
      sustained: edits / lasted,
      kibPerFollower: memory / 1024 / followers,
    }
  })
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

const shown = (value: number, digits: number): string => value.toFixed(digits).padStart(8)

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}; ${ROUNDS} rounds of ${SECONDS} s, medians`,
)
console.log('system  followers  edits/s   sustained   µs CPU/delivery   p50 ms   p99 ms   lost   KiB/follower')
let fit = true
for (const [followers, rate] of LOADS) {
  const rows: Record<string, Row[]> = { hub: [], bare: [] }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const system of ['hub', 'bare']) rows[system]?.push(await measure(system, followers, rate))
  const of = (system: string, figure: keyof Omit<Row, 'system'>): number => median((rows[system] ?? []).map((row) => row[figure]))
  for (const system of ['hub', 'bare'])
    console.log(
      `${system.padEnd(6)}  ${String(followers).padStart(9)}  ${String(rate).padStart(7)}   ${shown(of(system, 'sustained'), 1)}   ${shown(of(system, 'cpuPerDelivery'), 2).padStart(15)} ${shown(of(system, 'p50'), 1)} ${shown(of(system, 'p99'), 1)} ${String(of(system, 'lost')).padStart(6)}   ${shown(of(system, 'kibPerFollower'), 1)}`,
    )
  const cpuRatio = of('hub', 'cpuPerDelivery') / of('bare', 'cpuPerDelivery')
  const p99Ratio = of('hub', 'p99') / of('bare', 'p99')
  console.log(`        hub to bare: CPU ${cpuRatio.toFixed(2)}, p99 ${p99Ratio.toFixed(2)}`)
  if (followers === 500 && rate === 200) fit = (rows['hub'] ?? []).every(({ lost }) => lost === 0) && cpuRatio <= 1 && p99Ratio <= 1
}
console.log(
  fit
    ? 'At 500 followers and 200 edits/s: nothing lost, CPU and p99 no worse than the bare broadcast.'
    : 'At 500 followers and 200 edits/s the hub is worse than the bare broadcast.',
)
process.exitCode = fit ? 0 : 1
