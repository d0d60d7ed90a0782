import type { Chronicle } from './chronicle.js'
import type { SimulatedClient } from './client.js'
import { foldTo, shownOf } from './fold.js'
import type { Witness } from './witness.js'

/** Counts where people met on one item: that the races which the promises are about took place. */
export function countMeetings(witness: Witness, clients: readonly SimulatedClient[], chronicle: Chronicle): void {
  const changes = witness.changes()
  const headWhenSent = new Map(clients.flatMap(({ posted }) => [...posted.heads]))
  const changeSets = new Map(witness.changeSets().map((changeSet) => [changeSet.sequence, changeSet]))
  const lastWrites = new Map<string, number>()
  for (const { sequence, itemId, verb, fields } of changes) {
    const changeSet = changeSets.get(sequence)
    const head = headWhenSent.get(changeSet?.mutationId ?? '') ?? Number.POSITIVE_INFINITY
    for (const field of verb === 'SAVED' ? fields : []) {
      const before = changeSets.get(lastWrites.get(`${itemId} ${field}`) ?? 0)
      // The earlier write was not there yet when the later one was sent.
      if (before && before.sequence > head && before.authorId !== changeSet?.authorId)
        chronicle.count('same field written by two at once')
      lastWrites.set(`${itemId} ${field}`, sequence)
    }
    if (verb === 'RETURNED') chronicle.count('returned with its owner')
    if (verb === 'REMOVED') {
      const shownAfter = (last: number) => shownOf(foldTo(changes, last)).size
      if (shownAfter(sequence - 1) - shownAfter(sequence) > 1) chronicle.count('hidden with its owner')
    }
  }
}
