import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Failure } from '../../shared/failure.js'
import type { Live } from '../live/live.js'
import type { Names } from '../live/live.resolver.js'
import type { Context } from '../live/viewer.js'
import { endMembership, type IsTeamOf, saveMembership } from './enrolment.js'
import type { MembershipRow } from './identity.entities.js'
import { DemoPerson, Me, Membership, MembershipInput, Person, SignIn } from './identity.type.js'
import type { Members } from './members.js'
import type { SignIns } from './sign-in.js'
import type { Turn, Turns } from './turns.js'

export interface IdentityDeps {
  readonly live: Pick<Live<unknown>, 'touchRights' | 'rightsChanged'>
  readonly members: Members
  readonly names: Names
  readonly signIns: SignIns
  readonly turns: Turns
  readonly isTeamOf: IsTeamOf
  /** Whether this server lets anybody sign in as anybody of the demo. */
  readonly demo: boolean
}

@Resolver()
export class IdentityResolver {
  constructor(private readonly deps: IdentityDeps) {}

  @Query(() => Me, { nullable: true, description: 'Who I am. Null: not signed in.' })
  me(@Ctx() { viewer }: Context): Promise<Me | null> | null {
    if (!viewer) return null
    return viewer.guest ? this.#guest(viewer.personId) : this.deps.members.person(viewer.personId)
  }

  async #guest(id: string): Promise<Me> {
    return { id, name: await this.deps.names.name(id) }
  }

  @Query(() => [DemoPerson], { description: 'Whom one may sign in as. Empty outside the demo.' })
  demoPersons(): DemoPerson[] | Promise<DemoPerson[]> {
    return this.deps.demo ? this.deps.members.demoFaces() : []
  }

  @Mutation(() => SignIn, {
    description: 'Signs in as one of demoPersons and sets the sign-in cookie. FORBIDDEN outside the demo.',
  })
  async signInAsDemoPerson(
    @Arg('personId', () => ID, { description: 'One of demoPersons.' }) personId: string,
    @Ctx() { cookie }: Context,
  ): Promise<SignIn> {
    const { demo, members, signIns } = this.deps
    if (!demo) throw new Failure('FORBIDDEN', 'This server is no demo.')
    const me = await members.person(personId)
    if (!me?.demoTitle) throw new Failure('NOT_FOUND', 'The demo has no such person.')
    const token = await signIns.begin(me.id)
    cookie?.(token)
    return { token, me }
  }

  @Mutation(() => Boolean, { description: 'Ends this sign-in and clears its cookie. True, also when nobody was signed in.' })
  async signOut(@Ctx() { token, cookie }: Context): Promise<boolean> {
    if (token !== null) await this.deps.signIns.end(token)
    cookie?.(null)
    return true
  }

  @Mutation(() => Membership, {
    description:
      'Makes a membership, or changes its role, voice and team; for coordinators. Open boards notice at once. A network keeps at least one coordinator.',
  })
  saveMembership(
    @Arg('input', () => MembershipInput, { description: 'What to save.' }) input: MembershipInput,
    @Ctx() context: Context,
  ): Promise<Membership> {
    return this.#changeRights(context, (turn) => saveMembership(turn, this.deps.isTeamOf, input))
  }

  @Mutation(() => Boolean, {
    description:
      'Ends a membership; for coordinators. What the person has open of the network closes. A network keeps at least one coordinator.',
  })
  async endMembership(
    @Arg('id', () => ID, { description: 'The membership.' }) id: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    await this.#changeRights(context, (turn) => endMembership(turn, id))
    return true
  }

  /** L8: the boards' versions of rights move in the same transaction, and followers are looked at again when it is on disk. */
  async #changeRights(context: Context, change: (turn: Turn) => Promise<MembershipRow>): Promise<MembershipRow> {
    const { live, turns } = this.deps
    const { membership, boardIds } = await turns.run(context, async (turn) => {
      const membership = await change(turn)
      return { membership, boardIds: await live.touchRights(turn.manager, membership.networkId) }
    })
    await live.rightsChanged(boardIds)
    return membership
  }
}

@Resolver(() => Me)
export class MeResolver {
  constructor(private readonly members: Members) {}

  @FieldResolver(() => [Membership], { description: 'My places in networks, oldest first; ended ones too.' })
  memberships(@Root() me: Me): Promise<readonly Membership[]> {
    return this.members.ofPerson(me.id)
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(private readonly members: Members) {}

  @FieldResolver(() => Person, { description: 'Whose place it is.' })
  async person(@Root() { personId }: Membership): Promise<Person> {
    return (await this.members.person(personId)) ?? { id: personId, name: '' }
  }
}
