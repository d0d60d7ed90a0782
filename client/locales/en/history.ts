import type { history as nb } from '../nb/history.js'

export const history: typeof nb = {
  undo: (what: string) => `Undo: ${what}`,
  redo: (what: string) => `Redo: ${what}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  andMore: (title: string, count: number) => `${title} and ${count} more`,
}
