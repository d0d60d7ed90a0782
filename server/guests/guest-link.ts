import { createHash, randomBytes } from 'node:crypto'
import { type EntityManager, In, IsNull } from 'typeorm'
import { Failure } from '../../shared/failure.js'
import { listField, nameField } from '../../shared/form-rules.js'
import type { Id } from '../../shared/ids.js'
import { may, type Standing } from '../../shared/permissions.js'
import { access } from '../identity/membership.js'
import type { Turn } from '../identity/turns.js'
import { BoardRow } from '../live/board.entities.js'
import { GuestLinkRow, type GuestRight, GuestRow } from './guest.entities.js'
import { isOpen } from './guest-standing.js'

export interface GivenLink {
  readonly networkId: Id
  readonly boardIds: readonly Id[]
  readonly right: GuestRight
  readonly title: string
  readonly subjectId?: Id | null
  readonly expiresAt?: Date | null
}

/** Asked of the network room: whether a gathering belongs to a network. */
export type IsGatheringOf = (manager: EntityManager, gatheringId: Id, networkId: Id) => Promise<boolean>

const DAY_MS = 24 * 60 * 60 * 1000
const LASTS_DAYS = 30
const MOST_DAYS = 366
const MAX_OPEN_LINKS = 200

/** Makes a link. Its token is told here and never again. */
export async function createLink(
  turn: Turn,
  isGatheringOf: IsGatheringOf,
  given: GivenLink,
): Promise<{ link: GuestLinkRow; token: string }> {
  const { manager, at, viewer, newId } = turn
  const { networkId, right } = given
  const standing = await permitInvite(turn, networkId)
  const boardIds = [...new Set(listField('boardIds', given.boardIds, (id) => id))]
  await requireOpenBoards(manager, standing, networkId, boardIds)
  const subjectId = given.subjectId ?? null
  if (subjectId !== null && !(await isGatheringOf(manager, subjectId, networkId)))
    throw new Failure('INVALID', 'The network has no such gathering.', { field: 'subjectId' })
  if ((await manager.countBy(GuestLinkRow, { networkId, revokedAt: IsNull() })) >= MAX_OPEN_LINKS)
    throw new Failure('LIMIT_EXCEEDED', `A network has at most ${MAX_OPEN_LINKS} links: close some.`, { limit: MAX_OPEN_LINKS })
  const token = randomBytes(32).toString('base64url')
  const link: GuestLinkRow = {
    id: newId(),
    networkId,
    tokenHash: hashOf(token),
    right,
    title: nameField('title', given.title),
    boardIds,
    subjectId,
    expiresAt: expiry(at, given.expiresAt ?? null),
    revokedAt: null,
    pausedAt: null,
    rightSince: at,
    createdBy: viewer.personId,
    createdAt: at,
  }
  await manager.insert(GuestLinkRow, link)
  return { link, token }
}

/** Closes a link for good; closing it again changes nothing. */
export async function revokeLink(turn: Turn, id: Id): Promise<GuestLinkRow> {
  const link = await linkToRun(turn, id)
  return link.revokedAt === null ? change(turn, link, { revokedAt: turn.at }) : link
}

/** Takes its guests' right to comment, or gives it back. */
export async function pauseLink(turn: Turn, id: Id, paused: boolean): Promise<GuestLinkRow> {
  const link = await linkToRun(turn, id)
  if ((link.pausedAt !== null) === paused) return link
  return change(turn, link, { pausedAt: paused ? turn.at : null, rightSince: turn.at })
}

/** Ends one guest's right for good. What the guest wrote stays. */
export async function stopGuest(turn: Turn, id: Id): Promise<GuestLinkRow> {
  const guest = await turn.manager.findOneBy(GuestRow, { id })
  if (!guest) throw new Failure('NOT_FOUND', 'There is no such guest.')
  const link = await linkToRun(turn, guest.linkId)
  if (guest.stoppedAt === null) await turn.manager.update(GuestRow, { id }, { stoppedAt: turn.at })
  return link
}

/** Whoever holds the token may enter; the link must still be open. */
export async function linkOf(manager: EntityManager, token: string): Promise<GuestLinkRow | null> {
  return manager.findOneBy(GuestLinkRow, { tokenHash: hashOf(token) })
}

export async function openLinkOf(manager: EntityManager, token: string, at: string): Promise<GuestLinkRow | null> {
  const link = await linkOf(manager, token)
  if (link && !isOpen(link, at)) throw new Failure('FORBIDDEN', 'This link is closed.')
  return link
}

async function permitInvite({ manager, viewer }: Turn, networkId: Id): Promise<Standing | null> {
  const standing = await access.standing(manager, viewer.personId, networkId)
  if (!may('inviteGuests', standing)) throw new Failure('FORBIDDEN', 'Only those who run the network may let guests in.')
  return standing
}

async function linkToRun(turn: Turn, id: Id): Promise<GuestLinkRow> {
  const link = await turn.manager.findOneBy(GuestLinkRow, { id })
  if (!link) throw new Failure('NOT_FOUND', 'There is no such link.')
  await permitInvite(turn, link.networkId)
  return link
}

async function change({ manager }: Turn, link: GuestLinkRow, fields: Partial<GuestLinkRow>): Promise<GuestLinkRow> {
  await manager.update(GuestLinkRow, { id: link.id }, fields)
  return { ...link, ...fields }
}

async function requireOpenBoards(
  manager: EntityManager,
  standing: Standing | null,
  networkId: Id,
  ids: readonly Id[],
): Promise<void> {
  if (ids.length === 0) throw new Failure('INVALID', 'A link opens at least one board.', { field: 'boardIds' })
  const boards = await manager.findBy(BoardRow, { id: In([...ids]), networkId })
  if (boards.length < ids.length || !boards.every((board) => may('runBoard', standing, board)))
    throw new Failure('FORBIDDEN', 'You may not share one of these boards.')
  if (!boards.every(({ visibility }) => visibility === 'NETWORK'))
    throw new Failure('INVALID', 'Drafts, private boards and maps from a user’s side are never open to guests.', {
      field: 'boardIds',
    })
}

function expiry(at: string, given: Date | null): string {
  const now = Date.parse(at)
  const until = given?.getTime() ?? now + LASTS_DAYS * DAY_MS
  if (until <= now || until > now + MOST_DAYS * DAY_MS)
    throw new Failure('INVALID', `A link lasts at most ${MOST_DAYS} days.`, { field: 'expiresAt', limit: MOST_DAYS })
  return new Date(until).toISOString()
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
