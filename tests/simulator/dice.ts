import { type Random, seededRandom } from '../../shared/chance.js'

/** All that a history leaves to chance, drawn from one seed in one order: the same seed tells the same history. */
export class Dice {
  readonly random: Random

  constructor(seed: number) {
    this.random = seededRandom(seed)
  }

  happens(likelihood: number): boolean {
    return this.random() < likelihood
  }

  whole(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1))
  }

  pick<Face>(faces: readonly Face[]): Face | undefined {
    return faces[Math.floor(this.random() * faces.length)]
  }

  /** One of the names, as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(weights) as Name[]
    let left = this.random() * names.reduce((sum, name) => sum + weights[name], 0)
    for (const name of names) {
      left -= weights[name]
      if (left < 0) return name
    }
    throw new Error('there is nothing to choose from')
  }
}
