import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Id } from '../../shared/ids.js'
import type { Voice } from '../../shared/permissions.js'

export const GUEST_RIGHTS = ['READ', 'COMMENT'] as const
export type GuestRight = (typeof GUEST_RIGHTS)[number]

/** A link that lets guests in, by the hash of its token: the token itself is never stored. It never goes away. */
@Entity('guest_link')
export class GuestLinkRow {
  @PrimaryColumn('text') id!: Id
  @Index()
  @Column('text')
  networkId!: Id
  @Index({ unique: true })
  @Column('text')
  tokenHash!: string
  @Column('text') right!: GuestRight
  /** What guests read above all else. */
  @Column('text') title!: string
  @Column('simple-json') boardIds!: Id[]
  /** The gathering that it is for, if it is for one. */
  @Column('text', { nullable: true }) subjectId!: Id | null
  @Column('text') expiresAt!: string
  @Column('text', { nullable: true }) revokedAt!: string | null
  /** Since when its guests only read. */
  @Column('text', { nullable: true }) pausedAt!: string | null
  /** Since when its guests may do what they may do now. */
  @Column('text') rightSince!: string
  @Column('text') createdBy!: Id
  @Column('text') createdAt!: string
}

/** Somebody whom a link let in. The log knows them by this id. */
@Entity('guest')
export class GuestRow {
  @PrimaryColumn('text') id!: Id
  @Index()
  @Column('text')
  linkId!: Id
  @Column('text') name!: string
  @Column('text') voice!: Voice
  @Column('text') createdAt!: string
  @Column('text', { nullable: true }) stoppedAt!: string | null
}

export const guestEntities = [GuestLinkRow, GuestRow]
