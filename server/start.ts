import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { type Clock, systemClock } from '../shared/chance.js'
import { idSource } from '../shared/ids.js'
import { seedDemo } from './demo/seed.js'
import type { Frame } from './gateway/frame.js'
import { httpApp } from './gateway/http.js'
import { serveSockets } from './gateway/socket.js'
import { AcrossTeams } from './goals/across-teams.js'
import { GoalBoards } from './goals/goal-boards.js'
import { GoalsResolver, StatusRowResolver, TeamGoalResolver } from './goals/goals.resolver.js'
import { IdentityResolver, MembershipResolver, MeResolver } from './identity/identity.resolver.js'
import { Members } from './identity/members.js'
import { access } from './identity/membership.js'
import { PersonNames } from './identity/names.js'
import { SignIns } from './identity/sign-in.js'
import { Turns } from './identity/turns.js'
import { inProcessBus } from './live/bus.js'
import { HistoryResolver } from './live/history.resolver.js'
import { Live } from './live/live.js'
import { AuthorResolver, BoardResolver, ChangeSetResolver, LiveResolver } from './live/live.resolver.js'
import { makeMetrics } from './metrics.js'
import { Directory } from './network/directory.js'
import { GatheringResolver } from './network/gathering.resolver.js'
import { isGatheringOf, isTeamOf } from './network/network.js'
import { NetworkResolver } from './network/network.resolver.js'
import { MembershipTeamResolver, TeamResolver } from './network/team.resolver.js'
import { PresenceRooms } from './presence/presence.js'
import { PresenceResolver } from './presence/presence.resolver.js'
import { ProgrammeResolver } from './programme/programme.resolver.js'
import { boards, entities } from './rooms.js'
import { makeSchema } from './schema.js'
import type { Settings } from './settings.js'
import { migrations } from './storage/migrations.js'
import { CannotStart, openSqlite } from './storage/sqlite.js'

export interface StartOptions {
  readonly settings: Pick<Settings, 'port' | 'host' | 'dataDir' | 'baseUrl' | 'demo'>
  readonly log: Pick<Logger, 'error' | 'info' | 'warn'>
  readonly clock?: Clock
  /** The folder of the built client; the usual one when absent. */
  readonly clientDir?: string
  readonly slowFollowerMs?: number
}

/** A running hub. */
export interface Hub {
  readonly url: string
  readonly live: Live<Frame>
  /** Stops accepting, finishes commits, closes sockets with 1012, checkpoints. */
  stop(): Promise<void>
}

const DRAIN_MS = 8_000

/** Wires everything; main uses it, and tests do. The port is taken first: who cannot have it touches nothing. */
export async function start({ settings, log, clock = systemClock, clientDir, slowFollowerMs }: StartOptions): Promise<Hub> {
  const http = createServer()
  http.on('request', notYet)
  await listen(http, settings)
  try {
    const hub = await wire(http, {
      settings,
      log,
      clock,
      ...(clientDir ? { clientDir } : {}),
      ...(slowFollowerMs ? { slowFollowerMs } : {}),
    })
    return { ...hub, url: urlOf(http, settings.host) }
  } catch (error) {
    http.close()
    throw error
  }
}

async function wire(http: Server, { settings, log, clock, clientDir, slowFollowerMs }: StartOptions & { clock: Clock }) {
  const newId = idSource()
  const failed = (error: unknown): void => {
    metrics.faults.inc()
    log.error({ err: error }, 'fault')
  }
  const metrics = makeMetrics({ followers: () => live.followers(), sockets: () => sockets.connections() })
  const storage = await openSqlite({ dataDir: settings.dataDir, entities, migrations })
  const bus = inProcessBus()
  const live = new Live<Frame>({
    storage,
    bus,
    clock,
    newId,
    access: { ...access, isTeamOf, isSubjectOf: isGatheringOf },
    boards,
    failed,
    measured: (commits) => metrics.groups.observe(commits),
  })
  if (settings.demo) await seedDemo({ storage, live, clock })

  const signIns = new SignIns(storage, live.writer, clock)
  const presence = new PresenceRooms<Frame>(live, bus, clock, failed)
  const members = new Members(storage)
  const directory = new Directory(storage, members)
  const turns = new Turns({ live, clock, newId })
  const schema = await makeSchema([
    new AuthorResolver(new PersonNames(storage)),
    new BoardResolver(live),
    new ChangeSetResolver(),
    new LiveResolver(live),
    new HistoryResolver(live),
    new PresenceResolver(presence),
    new IdentityResolver({ live, members, signIns, turns, isTeamOf, demo: settings.demo }),
    new MeResolver(members),
    new MembershipResolver(members),
    new MembershipTeamResolver(directory),
    new NetworkResolver({ directory, turns }),
    new TeamResolver({ directory, turns }),
    new GatheringResolver({ directory, turns }),
    new GoalsResolver(new AcrossTeams({ directory, goalBoards: new GoalBoards(live), log: live.log })),
    new TeamGoalResolver(directory),
    new StatusRowResolver(directory),
    new ProgrammeResolver({ live, storage, clock, directory }),
  ])
  const { baseUrl } = settings
  const app = await httpApp({
    schema,
    signIns,
    baseUrl,
    clientDir: clientDir ?? fileURLToPath(new URL('../client', import.meta.url)),
    ready: () => live.writer.probe(),
    metrics: metrics.text,
    failed,
  })
  const sockets = serveSockets({
    http,
    schema,
    live,
    presence,
    signIns,
    baseUrl,
    failed,
    ...(slowFollowerMs ? { slowMs: slowFollowerMs } : {}),
  })
  http.off('request', notYet)
  http.on('request', app.listener)

  let stopping: Promise<void> | null = null
  const stop = async (): Promise<void> => {
    http.close()
    // Commits that are on their way get their receipts before the sockets close.
    await live.close()
    await sockets.close()
    presence.close()
    await app.close()
    http.closeIdleConnections()
    const late = setTimeout(() => http.closeAllConnections(), DRAIN_MS)
    await new Promise((resolve) => (http.listening ? http.once('close', resolve) : resolve(undefined)))
    clearTimeout(late)
    await storage.close()
  }
  return { live, stop: () => (stopping ??= stop()) }
}

/** The port is taken before the database is open: who comes that early is asked to come again. */
function notYet(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' }).end('Starting.\n')
}

async function listen(http: Server, { port, host }: { port: number; host: string }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(whyNoPort(error, host, port))))
    http.listen(port, host, resolve)
  })
}

function whyNoPort({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop what uses it, or set PORT to another number.`
  if (code === 'EACCES') return `This user may not use port ${port}: set PORT to a number above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `This machine has no address ${host}: set HOST to one that it has.`
  return `Port ${port} cannot be opened: ${message}.`
}

function urlOf(http: Server, host: string): string {
  const { port } = http.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
