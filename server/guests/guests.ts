import { In } from 'typeorm'
import type { Clock } from '../../shared/chance.js'
import { Failure } from '../../shared/failure.js'
import { nameField } from '../../shared/form-rules.js'
import type { Id } from '../../shared/ids.js'
import { may, type Voice } from '../../shared/permissions.js'
import { access } from '../identity/membership.js'
import type { SignIns } from '../identity/sign-in.js'
import { BoardRow } from '../live/board.entities.js'
import type { Live } from '../live/live.js'
import type { Viewer } from '../live/viewer.js'
import { Batch } from '../storage/batch.js'
import type { Storage } from '../storage/storage.js'
import { GuestLinkRow, GuestRow } from './guest.entities.js'
import { linkOf, openLinkOf } from './guest-link.js'
import { isOpen } from './guest-standing.js'

const MAX_GUESTS = 1_000
const MAX_GUEST_NAME = 80

export interface GuestsOptions {
  readonly storage: Storage
  readonly live: Pick<Live<unknown>, 'writer' | 'mayRead' | 'standing'>
  readonly signIns: Pick<SignIns, 'write'>
  readonly clock: Pick<Clock, 'now'>
  readonly newId: () => Id
}

/** What a guest sees of the link that let them in. */
export interface GuestPlace {
  readonly guest: GuestRow
  readonly link: GuestLinkRow
  readonly mayComment: boolean
  readonly isOpen: boolean
}

/** Lets guests in, and reads who came by which link. */
export class Guests {
  readonly #boards: Batch<BoardRow>
  readonly #guestsOf: Batch<GuestRow>

  constructor(private readonly options: GuestsOptions) {
    const { reader } = options.storage
    this.#boards = new Batch(
      (ids) => reader.findBy(BoardRow, { id: In([...ids]) }),
      ({ id }) => id,
    )
    this.#guestsOf = new Batch(
      (ids) => reader.find(GuestRow, { where: { linkId: In([...ids]) }, order: { createdAt: 'ASC', id: 'ASC' } }),
      ({ linkId }) => linkId,
    )
  }

  /** The link that a token opens, open or closed; reads only. */
  invitation(token: string): Promise<GuestLinkRow | null> {
    return linkOf(this.options.storage.reader, token)
  }

  isOpen(link: GuestLinkRow): boolean {
    return isOpen(link, this.#now())
  }

  /** A new guest with a sign-in that lasts as long as the link. Null: no link has this token. */
  enter(token: string, given: { name: string; voice: Voice }): Promise<{ guest: GuestRow; token: string } | null> {
    const { live, signIns, newId } = this.options
    const name = nameField('name', given.name)
    if (name.length > MAX_GUEST_NAME)
      throw new Failure('TOO_LARGE', `A guest’s name holds at most ${MAX_GUEST_NAME} characters.`, {
        field: 'name',
        limit: MAX_GUEST_NAME,
      })
    return live.writer.run(async (manager) => {
      const at = this.#now()
      const link = await openLinkOf(manager, token, at)
      if (!link) return null
      if ((await manager.countBy(GuestRow, { linkId: link.id })) >= MAX_GUESTS)
        throw new Failure('LIMIT_EXCEEDED', `A link lets in at most ${MAX_GUESTS} guests: make another.`, { limit: MAX_GUESTS })
      const guest: GuestRow = { id: newId(), linkId: link.id, name, voice: given.voice, createdAt: at, stoppedAt: null }
      await manager.insert(GuestRow, guest)
      const signIn = await signIns.write(manager, { personId: guest.id, guest: true, expiresAt: link.expiresAt })
      return { guest, token: signIn }
    })
  }

  /** Null: no guest. */
  async place({ personId, guest: isGuest }: Viewer): Promise<GuestPlace | null> {
    if (!isGuest) return null
    const { reader } = this.options.storage
    const guest = await reader.findOneBy(GuestRow, { id: personId })
    const link = guest && (await reader.findOneBy(GuestLinkRow, { id: guest.linkId }))
    if (!guest || !link) return null
    const standing = await this.options.live.standing({ personId, guest: true }, link.networkId)
    return {
      guest,
      link,
      mayComment: standing?.role === 'GUEST' && standing.mayComment,
      isOpen: standing !== null,
    }
  }

  async name(guestId: Id): Promise<string | null> {
    return (await this.options.storage.reader.findOneBy(GuestRow, { id: guestId }))?.name ?? null
  }

  /** A link's boards, in the order in which they were picked. */
  async boards({ boardIds }: GuestLinkRow): Promise<BoardRow[]> {
    return (await Promise.all(boardIds.map((id) => this.#boards.load(id)))).flat()
  }

  guestsOf({ id }: GuestLinkRow): Promise<readonly GuestRow[]> {
    return this.#guestsOf.load(id)
  }

  /** A network's links, newest first; for those who run it. */
  async links({ personId }: Viewer, networkId: Id): Promise<GuestLinkRow[]> {
    const { reader } = this.options.storage
    if (!may('inviteGuests', await access.standing(reader, personId, networkId)))
      throw new Failure('FORBIDDEN', 'Only those who run the network see its guests.')
    return reader.find(GuestLinkRow, { where: { networkId }, order: { createdAt: 'DESC', id: 'DESC' } })
  }

  async readable(viewer: Viewer, link: GuestLinkRow): Promise<BoardRow[]> {
    const boards = await this.boards(link)
    const open = await Promise.all(boards.map(({ id }) => this.options.live.mayRead(viewer, id)))
    return boards.filter((_board, index) => open[index])
  }

  #now(): string {
    return new Date(this.options.clock.now()).toISOString()
  }
}
