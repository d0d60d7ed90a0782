import { describe, test } from '@jest/globals'
import type { Id } from '../../../shared/ids.js'
import { MemoryDevice } from '../../support/memory-store.js'
import { storeContract } from '../../support/store-contract.js'

/** The same contract holds for the browser's store: tests/browser/offline.test.ts runs it in Chromium. */
describe('the store in memory', () => {
  test.each(Object.entries(storeContract))('%s', async (_, holds) => {
    const devices = new Map<Id, MemoryDevice>()
    await holds({
      tab(personId) {
        const device = devices.get(personId) ?? new MemoryDevice()
        devices.set(personId, device)
        return device.tab()
      },
    })
  })
})
