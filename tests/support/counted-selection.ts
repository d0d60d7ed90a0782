import type { Selection } from '../../server/live/broadcast.js'
import type { Feed } from '../../shared/protocol.js'
import { turns } from './eventually.js'

/** A selection that counts how often it is executed, and for which change sets. */
export class CountedSelection implements Selection<Feed> {
  readonly rendered: number[][] = []

  constructor(readonly key: string) {}

  async render(value: unknown): Promise<Feed> {
    const feed = value as Feed
    this.rendered.push(feed.changeSets.map(({ sequence }) => sequence))
    await turns(1)
    return feed
  }
}
