import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Id } from '../../shared/ids.js'
import type { Role, Voice } from '../../shared/permissions.js'

/** An account. Everything else keeps its id only, so that a name can be changed or erased in one place. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('text') id!: Id
  @Column('text') name!: string
  /** What the demo's sign-in page says of a person; null for everybody else. */
  @Column('text', { nullable: true }) demoTitle!: string | null
  @Column('text') createdAt!: string
}

/** A person's place in a network. An ended one stays: the log refers to what was. */
@Entity('membership')
@Index(['networkId', 'personId'])
export class MembershipRow {
  @PrimaryColumn('text') id!: Id
  @Column('text') networkId!: Id
  @Index()
  @Column('text')
  personId!: Id
  @Column('text') role!: Role
  @Column('text') voice!: Voice
  @Column('text', { nullable: true }) teamId!: Id | null
  @Column('text') since!: string
  @Column('text', { nullable: true }) endedAt!: string | null
}

/** A sign-in, by the hash of its token: the token itself is never stored. */
@Entity('sign_in')
export class SignInRow {
  @PrimaryColumn('text') tokenHash!: string
  @Index()
  @Column('text')
  personId!: Id
  /** Whether personId is a guest's. */
  @Column('boolean', { default: false }) guest!: boolean
  @Column('text') expiresAt!: string
}

export const identityEntities = [PersonRow, MembershipRow, SignInRow]
