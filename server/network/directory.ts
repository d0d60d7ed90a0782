import { In } from 'typeorm'
import type { Id } from '../../shared/ids.js'
import { type BoardPlace, may, NO_BOARD } from '../../shared/permissions.js'
import type { MembershipRow } from '../identity/identity.entities.js'
import type { Members } from '../identity/members.js'
import { BoardRow } from '../live/board.entities.js'
import type { Viewer } from '../live/viewer.js'
import { Batch } from '../storage/batch.js'
import type { Storage } from '../storage/storage.js'
import { GatheringRow, NetworkRow, TeamRow, WorkPeriodRow } from './network.entities.js'

/** «Team 2» before «Team 10», and Å last. */
const alphabet = new Intl.Collator('nb', { numeric: true })

/** Reads networks and what is in them for pages, many at once: what somebody may not see is not there for them. */
export class Directory {
  readonly #networks: Batch<NetworkRow>
  readonly #teams: Batch<TeamRow>
  readonly #teamsOf: Batch<TeamRow>
  readonly #gatherings: Batch<GatheringRow>
  readonly #gatheringsOf: Batch<GatheringRow>
  readonly #workPeriodsOf: Batch<WorkPeriodRow>
  readonly #boardsOf: Batch<BoardRow>

  constructor(
    { reader }: Pick<Storage, 'reader'>,
    private readonly members: Members,
  ) {
    const idOf = ({ id }: { id: Id }): Id => id
    const networkOf = ({ networkId }: { networkId: Id }): Id => networkId
    const ofNetworks = (ids: readonly Id[]) => ({ networkId: In(ids) })
    this.#networks = new Batch((ids) => reader.findBy(NetworkRow, { id: In(ids) }), idOf)
    this.#teams = new Batch((ids) => reader.findBy(TeamRow, { id: In(ids) }), idOf)
    this.#teamsOf = new Batch((ids) => reader.findBy(TeamRow, ofNetworks(ids)), networkOf)
    this.#gatherings = new Batch((ids) => reader.findBy(GatheringRow, { id: In(ids) }), idOf)
    this.#gatheringsOf = new Batch(
      (ids) => reader.find(GatheringRow, { where: ofNetworks(ids), order: { startsOn: 'ASC', number: 'ASC', id: 'ASC' } }),
      networkOf,
    )
    this.#workPeriodsOf = new Batch(
      (ids) => reader.find(WorkPeriodRow, { where: ofNetworks(ids), order: { startsOn: 'ASC', id: 'ASC' } }),
      networkOf,
    )
    this.#boardsOf = new Batch(
      (ids) => reader.find(BoardRow, { where: ofNetworks(ids), order: { createdAt: 'ASC', id: 'ASC' } }),
      networkOf,
    )
  }

  /** May the viewer do this in the network, or on such a board of it? */
  async may(action: Parameters<typeof may>[0], viewer: Viewer, networkId: Id, board: BoardPlace = NO_BOARD): Promise<boolean> {
    return may(action, await this.members.standing(viewer, networkId), board)
  }

  async networks(viewer: Viewer): Promise<NetworkRow[]> {
    const places = await this.members.places(viewer)
    const found = await Promise.all(places.map(({ networkId }) => this.network(viewer, networkId)))
    return found.filter((network) => network !== null).sort((one, other) => alphabet.compare(one.name, other.name))
  }

  async network(viewer: Viewer, id: Id): Promise<NetworkRow | null> {
    const [network] = await this.#networks.load(id)
    return network && (await this.may('readNetwork', viewer, id)) ? network : null
  }

  async team(viewer: Viewer, id: Id): Promise<TeamRow | null> {
    const [team] = await this.#teams.load(id)
    return team && (await this.may('readNetwork', viewer, team.networkId)) ? team : null
  }

  async teams(networkId: Id): Promise<TeamRow[]> {
    return [...(await this.#teamsOf.load(networkId))].sort((one, other) => alphabet.compare(one.name, other.name))
  }

  async gathering(viewer: Viewer, id: Id): Promise<GatheringRow | null> {
    const [gathering] = await this.#gatherings.load(id)
    return gathering && (await this.may('readNetwork', viewer, gathering.networkId)) ? gathering : null
  }

  gatherings(networkId: Id): Promise<readonly GatheringRow[]> {
    return this.#gatheringsOf.load(networkId)
  }

  workPeriods(networkId: Id): Promise<readonly WorkPeriodRow[]> {
    return this.#workPeriodsOf.load(networkId)
  }

  memberships(networkId: Id): Promise<readonly MembershipRow[]> {
    return this.members.ofNetwork(networkId)
  }

  /** The boards of a network, of its teams too, that the viewer may open. */
  async boards(viewer: Viewer, networkId: Id): Promise<BoardRow[]> {
    const [boards, standing] = await Promise.all([this.#boardsOf.load(networkId), this.members.standing(viewer, networkId)])
    return boards.filter((board) => may('readBoard', standing, board))
  }
}
