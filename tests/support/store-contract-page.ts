// What tests/browser/offline.test.ts builds and runs in the browser: the store contract over the browser's own store.
import { indexedStore } from '../../client/live/indexed-store.js'
import { storeContract } from './store-contract.js'

export const promises = Object.keys(storeContract)

/** Each on databases that nobody has opened yet. */
export async function hold(promise: string, prefix: string): Promise<void> {
  await storeContract[promise]?.({ tab: (personId) => indexedStore(`${prefix} ${personId}`) })
}
