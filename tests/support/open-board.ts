import { afterEach } from '@jest/globals'
import type { Membership } from '../../server/live/access.js'
import type { Viewer } from '../../server/live/viewer.js'
import type { Id } from '../../shared/ids.js'
import type { Item } from '../../shared/items.js'
import type { Role, Standing, Visibility } from '../../shared/permissions.js'
import type { ChangeInput, Receipt } from '../../shared/protocol.js'
import { type LiveCore, type LiveCoreOptions, openLiveCore, viewerOf } from './live-core.js'
import { SecondConnection } from './second-connection.js'
import { tempFolder } from './temp-folder.js'
import { type Following, TestFollower } from './test-follower.js'

const closers: (() => Promise<void> | void)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** Runs after the test, the latest first, whatever came of it. */
export function afterThisTest(close: () => Promise<void> | void): void {
  closers.push(close)
}

export interface BoardOptions extends Omit<LiveCoreOptions, 'dataDir' | 'standings'> {
  /** The board is this team's, and bob one of the team. */
  readonly teamId?: Id
  readonly visibility?: Visibility
}

/** An actor map in a database of its own, with alice and bob, who both may edit it. Closes by itself after the test. */
export class OpenBoard {
  readonly second: SecondConnection
  readonly networkId: Id
  readonly id: Id
  readonly alice: Viewer
  readonly bob: Viewer

  private constructor(
    private readonly options: BoardOptions,
    readonly dataDir: string,
    readonly standings: Map<string, Membership>,
    public core: LiveCore,
  ) {
    this.second = new SecondConnection(dataDir)
    this.networkId = core.newId()
    this.id = core.newId()
    this.alice = viewerOf(core.newId())
    this.bob = viewerOf(core.newId())
  }

  static async open(options: BoardOptions = {}): Promise<OpenBoard> {
    const folder = tempFolder()
    afterThisTest(folder.remove)
    const standings = new Map<string, Membership>()
    const core = await openLiveCore({ ...options, dataDir: folder.path, standings })
    const board = new OpenBoard(options, folder.path, standings, core)
    afterThisTest(async () => {
      board.second.close()
      await board.core.close()
    })
    await board.stand(board.alice, { role: 'COORDINATOR', voice: 'PROJECT_GROUP', teamId: null })
    await board.stand(board.bob, { role: 'PLANNER', voice: 'EXPERT', teamId: options.teamId ?? null })
    await board.another({ ...options, id: board.id })
    return board
  }

  /** Lets a new person in. */
  async member(role: Role, teamId: Id | null = null): Promise<Viewer> {
    const viewer = viewerOf(this.core.newId())
    await this.stand(viewer, { role, voice: 'MUNICIPALITY', teamId })
    return viewer
  }

  /** Gives, changes or (null) ends a person's standing. */
  stand({ personId }: Viewer, standing: Standing | null): Promise<void> {
    return this.core.setStanding(personId, this.networkId, standing)
  }

  /** Makes one more board in the same network. */
  async another({ id = this.newId(), teamId, visibility }: { id?: Id; teamId?: Id; visibility?: Visibility } = {}): Promise<Id> {
    // A board that is private to a team is made by one of the team.
    const maker = teamId ? this.bob : this.alice
    await this.core.live.createBoard(maker, {
      id,
      networkId: this.networkId,
      kind: 'ACTOR_MAP',
      title: 'Aktørkart',
      teamId: teamId ?? null,
      visibility: visibility ?? null,
    })
    return id
  }

  newId(): Id {
    return this.core.newId()
  }

  /** A commit to the board, with an id of its own. */
  commit(viewer: Viewer, ...changes: ChangeInput[]): Promise<Receipt> {
    return this.core.live.commit(viewer, this.id, this.newId(), changes)
  }

  /** An actor made by alice; answers its id. */
  async actor(name: string): Promise<Id> {
    const id = this.newId()
    await this.commit(this.alice, { saveActor: { id, name } })
    return id
  }

  /** The items that show, by id, as this person loads them. */
  async items(viewer = this.alice): Promise<ReadonlyMap<Id, Item>> {
    const { items } = await this.core.live.state(viewer, this.id)
    return new Map(items.map((item) => [item.id, item]))
  }

  follow(following: Omit<Following, 'boardId'> & { readonly boardId?: Id }): Promise<TestFollower> {
    return TestFollower.join(this.core, { boardId: this.id, ...following })
  }

  /** Closes the core and opens it again on the same folder. */
  async restart(): Promise<void> {
    await this.core.close()
    this.core = await openLiveCore({ ...this.options, dataDir: this.dataDir, standings: this.standings })
  }
}
