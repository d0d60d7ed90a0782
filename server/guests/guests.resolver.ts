import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Failure } from '../../shared/failure.js'
import type { Voice } from '../../shared/permissions.js'
import { Me } from '../identity/identity.type.js'
import type { Turn, Turns } from '../identity/turns.js'
import { VoiceEnum } from '../live/author.js'
import type { Live } from '../live/live.js'
import { Board, toBoard } from '../live/live.resolver.js'
import { type Context, signedIn } from '../live/viewer.js'
import type { Expiry } from './expiry.js'
import type { Guesses } from './guesses.js'
import type { GuestLinkRow } from './guest.entities.js'
import { createLink, type IsGatheringOf, pauseLink, revokeLink, stopGuest } from './guest-link.js'
import type { Guests } from './guests.js'
import { Guest, GuestInvitation, GuestLink, GuestLinkInput, GuestPass, GuestSignIn, NewGuestLink } from './guests.type.js'

export interface GuestsDeps {
  readonly guests: Guests
  readonly guesses: Guesses
  readonly live: Pick<Live<unknown>, 'touchBoards' | 'rightsChanged'>
  readonly turns: Turns
  readonly expiry: Pick<Expiry, 'look'>
  readonly isGatheringOf: IsGatheringOf
}

const LINK = 'The link.'

@Resolver()
export class GuestsResolver {
  constructor(private readonly deps: GuestsDeps) {}

  @Query(() => GuestInvitation, {
    nullable: true,
    description: 'What a link opens; for anybody who holds it. Asking changes nothing. Null: there is no such link.',
  })
  async guestInvitation(
    @Arg('token', () => String, { description: 'The link’s secret.' }) token: string,
    @Ctx() { address }: Context,
  ): Promise<GuestInvitation | null> {
    const { guests, guesses } = this.deps
    const link = await guesses.look(address, () => guests.invitation(token))
    if (!link) return null
    const { id, title, right, pausedAt } = link
    return { linkId: id, title, mayComment: right === 'COMMENT' && pausedAt === null, isOpen: guests.isOpen(link) }
  }

  @Mutation(() => GuestSignIn, {
    description:
      'Comes in by a link, as a guest without an account, and sets the sign-in cookie. NOT_FOUND: there is no such link. FORBIDDEN: it is closed.',
  })
  async enterAsGuest(
    @Arg('token', () => String, { description: 'The link’s secret.' }) token: string,
    @Arg('name', () => String, { description: 'What others are to call me, at most 80 characters.' }) name: string,
    @Arg('voice', () => VoiceEnum, { description: 'Whom I speak for.' }) voice: Voice,
    @Ctx() { address, cookie }: Context,
  ): Promise<GuestSignIn> {
    const { guests, guesses } = this.deps
    const entered = await guesses.look(address, () => guests.enter(token, { name, voice }))
    if (!entered) throw new Failure('NOT_FOUND', 'There is no such link.')
    cookie?.(entered.token)
    return { token: entered.token, me: { id: entered.guest.id, name: entered.guest.name } }
  }

  @Query(() => [GuestLink], { description: 'A network’s links for guests, newest first, closed ones too; for those who run it.' })
  guestLinks(
    @Arg('networkId', () => ID, { description: 'The network.' }) networkId: string,
    @Ctx() context: Context,
  ): Promise<GuestLink[]> {
    return this.deps.guests.links(signedIn(context), networkId)
  }

  @Mutation(() => NewGuestLink, {
    description:
      'Makes a link that lets guests in; for those who run the network. Drafts, private boards and maps from a user’s side are refused.',
  })
  async createGuestLink(
    @Arg('input', () => GuestLinkInput, { description: 'What to make.' }) input: GuestLinkInput,
    @Ctx() context: Context,
  ): Promise<NewGuestLink> {
    const { turns, isGatheringOf, expiry } = this.deps
    const made = await turns.run(context, (turn) => createLink(turn, isGatheringOf, input))
    await expiry.look()
    return made
  }

  @Mutation(() => GuestLink, {
    description: 'Closes a link for good; for those who run the network. What its guests have open ends.',
  })
  revokeGuestLink(@Arg('id', () => ID, { description: LINK }) id: string, @Ctx() context: Context): Promise<GuestLink> {
    return this.#changeRights(context, (turn) => revokeLink(turn, id))
  }

  @Mutation(() => GuestLink, {
    description: 'Pauses the comments of a link’s guests, or lets them go on; for those who run the network. They still read.',
  })
  pauseGuestLink(
    @Arg('id', () => ID, { description: LINK }) id: string,
    @Arg('paused', () => Boolean, { description: 'True: they only read.' }) paused: boolean,
    @Ctx() context: Context,
  ): Promise<GuestLink> {
    return this.#changeRights(context, (turn) => pauseLink(turn, id, paused))
  }

  @Mutation(() => GuestLink, {
    description: 'Ends one guest’s right for good; for those who run the network. What the guest wrote stays. Answers the link.',
  })
  stopGuest(@Arg('id', () => ID, { description: 'The guest.' }) id: string, @Ctx() context: Context): Promise<GuestLink> {
    return this.#changeRights(context, (turn) => stopGuest(turn, id))
  }

  /** L8: the boards' versions of rights move in the same transaction, and followers are looked at again when it is on disk. */
  async #changeRights(context: Context, change: (turn: Turn) => Promise<GuestLinkRow>): Promise<GuestLinkRow> {
    const { live, turns } = this.deps
    const link = await turns.run(context, async (turn) => {
      const changed = await change(turn)
      await live.touchBoards(turn.manager, changed.boardIds)
      return changed
    })
    await live.rightsChanged(link.boardIds)
    return link
  }
}

@Resolver(() => GuestLink)
export class GuestLinkResolver {
  constructor(private readonly all: Guests) {}

  @FieldResolver(() => [Board], { description: 'The boards that it opens, in the order in which they were picked.' })
  async boards(@Root() link: GuestLink & GuestLinkRow): Promise<Board[]> {
    return (await this.all.boards(link)).map((board) => toBoard(board))
  }

  @FieldResolver(() => [Guest], { description: 'Who came by it, oldest first.' })
  guests(@Root() link: GuestLink & GuestLinkRow): Promise<readonly Guest[]> {
    return this.all.guestsOf(link)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it lets anybody in now.' })
  isOpen(@Root() link: GuestLink & GuestLinkRow): boolean {
    return this.all.isOpen(link)
  }
}

@Resolver(() => Me)
export class MeGuestResolver {
  constructor(private readonly guests: Guests) {}

  @FieldResolver(() => GuestPass, {
    nullable: true,
    description: 'What I may see as a guest. Null: I am a person with an account.',
  })
  async guest(@Root() { id }: Me): Promise<GuestPass | null> {
    const place = await this.guests.place({ personId: id, guest: true })
    if (!place) return null
    const { guest, link, mayComment, isOpen } = place
    return { linkId: link.id, title: link.title, voice: guest.voice, mayComment, isOpen, place }
  }
}

@Resolver(() => GuestPass)
export class GuestPassResolver {
  constructor(private readonly guests: Guests) {}

  @FieldResolver(() => [Board], { description: 'The boards that the link opens to me now, in the order of the link.' })
  async boards(@Root() { place: { guest, link } }: GuestPass): Promise<Board[]> {
    return (await this.guests.readable({ personId: guest.id, guest: true }, link)).map((board) => toBoard(board))
  }
}
