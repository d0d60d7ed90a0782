import type { Id } from '../../shared/ids.js'
import type { Entry } from '../../shared/merge.js'
import type { Chronicle } from './chronicle.js'
import { foldTo, textOf } from './fold.js'
import type { Attempt } from './ledger.js'
import { Reference } from './reference.js'
import type { SeenChange, SeenChangeSet, SeenItem, Witness } from './witness.js'

/** What the database has to say when a history is over, held against what was asked and answered. */
export function checkLog(witness: Witness, attempts: readonly Attempt[], chronicle: Chronicle): void {
  const board = witness.board()
  const [first, ...changeSets] = witness.changeSets()
  const changes = witness.changes()
  const items = witness.items()
  const all = first ? [first, ...changeSets] : []
  for (const [place, { sequence }] of all.entries())
    if (sequence !== place + 1) chronicle.violate(`[L2] ${sequence} stands where ${place + 1} should`)
  if (board.sequence !== all.length) chronicle.violate(`[L2] the counter says ${board.sequence}, the log has ${all.length}`)
  checkRows(items, changes, board.counts, chronicle)
  checkAnswers(changeSets, attempts, witness, chronicle)
  const [begun] = changes
  if (first && begun) checkMeaning(new Reference(begun.after, first.authorId), changeSets, items, attempts, chronicle)
}

/** Fold of the log = rows, the sequence that wrote each field and the counts included. */
function checkRows(
  items: readonly SeenItem[],
  changes: readonly SeenChange[],
  counts: Readonly<Record<string, number>>,
  chronicle: Chronicle,
): void {
  const folded = foldTo(changes, Number.POSITIVE_INFINITY)
  const rows = new Map<Id, Entry>(items.map(({ id, item, removedIn }) => [id, { item, removed: removedIn !== null }]))
  const text = (entries: ReadonlyMap<Id, Entry>) => textOf([...entries.values()].map(({ item, removed }) => ({ ...item, removed })))
  if (text(folded) !== text(rows)) chronicle.violate('the rows are not the log folded')
  const present = [...rows.values()].filter(({ removed }) => !removed)
  for (const [kind, count] of Object.entries(counts))
    if (present.filter(({ item }) => item.__typename === kind).length !== count)
      chronicle.violate(`the board counts ${count} of ${kind}`)
  for (const { id, writes } of items) {
    const expected: Record<string, number> = {}
    for (const { itemId, verb, fields, sequence } of changes) {
      if (itemId !== id || verb === 'IGNORED') continue
      for (const field of fields) expected[field] = sequence
      if (verb === 'REMOVED' || verb === 'RESTORED') expected['*'] = sequence
    }
    for (const field of new Set([...Object.keys(writes), ...Object.keys(expected)]))
      if (writes[field] !== expected[field])
        chronicle.violate(`[L11] ${field} is said to be written in ${writes[field]}, the log says ${expected[field]}`)
  }
}

/** Acknowledged = in the log, once. Refused = no trace. Whatever else is in the log was never sent. */
function checkAnswers(
  changeSets: readonly SeenChangeSet[],
  attempts: readonly Attempt[],
  witness: Witness,
  chronicle: Chronicle,
): void {
  const keyOf = (authorId: Id, mutationId: Id, hash: string) => `${authorId} ${mutationId} ${hash}`
  const logged = new Set(changeSets.map(({ authorId, mutationId, hash }) => keyOf(authorId, mutationId, hash)))
  const possible = new Set<string>()
  const words = { let: new Set<string>(), refused: new Set<string>() }
  for (const { person, mutationId, hash, outcome, changes } of attempts) {
    const key = keyOf(person.id, mutationId, hash)
    if (outcome !== 'refused') possible.add(key)
    if (outcome === 'acknowledged' && !logged.has(key))
      chronicle.violate(`[L9] ${mutationId} of ${person.name} was acknowledged and is not in the log`)
    for (const word of wordsOf(changes)) words[outcome === 'refused' ? 'refused' : 'let'].add(word)
  }
  for (const key of logged) if (!possible.has(key)) chronicle.violate(`[L1] the log has what was refused or never sent: ${key}`)
  const written = new Set(wordsOf([...witness.changes(), ...witness.items(), witness.board()]))
  for (const word of words.refused)
    if (written.has(word) && !words.let.has(word)) chronicle.violate(`[L1] ${word} was refused and left a trace`)
}

/** What the log's change sets mean, by the plainest reading, is what the rows say and what the receipts called ignored. */
function checkMeaning(
  reference: Reference,
  changeSets: readonly SeenChangeSet[],
  items: readonly SeenItem[],
  attempts: readonly Attempt[],
  chronicle: Chronicle,
): void {
  const sent = new Map(attempts.map((attempt) => [`${attempt.mutationId} ${attempt.hash}`, attempt]))
  for (const { mutationId, hash, ignored, kept, sequence, authorId } of changeSets) {
    const changes = sent.get(`${mutationId} ${hash}`)?.changes ?? []
    const without = reference.apply(changes, { sequence, authorId, mutationId })
    if ([...without.ignored].sort().join() !== [...ignored].sort().join())
      chronicle.violate(`[L10] ${sequence} ignored ${ignored}, not ${[...without.ignored]}`)
    if ([...without.kept].sort().join() !== [...kept].sort().join())
      chronicle.violate(`[L11] ${sequence} left ${kept} alone, not ${[...without.kept]}`)
    if (kept.length > 0) chronicle.count('left alone by an undo')
  }
  for (const { item, removedIn } of items) {
    const difference = reference.difference(item)
    if (difference) chronicle.violate(`[L3] ${item.__typename} ${item.id}: ${difference}`)
    if (reference.isRemoved(item.id) !== (removedIn !== null))
      chronicle.violate(`[L10] ${item.__typename} ${item.id} is removed in ${removedIn}`)
  }
}

function wordsOf(value: unknown): string[] {
  return JSON.stringify(value).match(/\bw\d+\b/g) ?? []
}
