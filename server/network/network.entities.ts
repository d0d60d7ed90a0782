import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Id } from '../../shared/ids.js'

export interface PhaseValue {
  readonly name: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

export interface MunicipalityValue {
  readonly name: string
  readonly county: string
}

/** Days are YYYY-MM-DD, without a zone. */
@Entity('network')
export class NetworkRow {
  @PrimaryColumn('text') id!: Id
  @Column('text') name!: string
  @Column('text') vision!: string
  @Column('text') note!: string
  @Column('simple-json') phases!: PhaseValue[]
  /** The puljer (cohorts): a field on team and gathering. */
  @Column('simple-json') cohorts!: string[]
}

@Entity('team')
export class TeamRow {
  @PrimaryColumn('text') id!: Id
  @Index()
  @Column('text')
  networkId!: Id
  @Column('text') name!: string
  @Column('text', { nullable: true }) cohort!: string | null
  @Column('simple-json') municipalities!: MunicipalityValue[]
  @Column('text') note!: string
}

@Entity('gathering')
export class GatheringRow {
  @PrimaryColumn('text') id!: Id
  @Index()
  @Column('text')
  networkId!: Id
  @Column('integer') number!: number
  @Column('text') title!: string
  @Column('text', { nullable: true }) cohort!: string | null
  @Column('text') startsOn!: string
  @Column('text') endsOn!: string
  @Column('text') place!: string
  @Column('simple-json') topics!: string[]
}

@Entity('work_period')
export class WorkPeriodRow {
  @PrimaryColumn('text') id!: Id
  @Index()
  @Column('text')
  networkId!: Id
  @Column('text') title!: string
  @Column('text', { nullable: true }) cohort!: string | null
  @Column('text') startsOn!: string
  @Column('text') endsOn!: string
  @Column('simple-json') tasks!: string[]
}

export const networkEntities = [NetworkRow, TeamRow, GatheringRow, WorkPeriodRow]
