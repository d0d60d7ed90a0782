import { selection } from 'd3-selection'

/**
 * Stands in for d3-transition (vite.config.ts). d3-zoom asks for it only to end or to run animations, and we run none: our
 * motion is the browser's own. Without it five packages, 10 KB, stay out of the first view of a board.
 */
Object.assign(selection.prototype, {
  interrupt(this: unknown) {
    return this
  },
})

export const interrupt = (): void => undefined
