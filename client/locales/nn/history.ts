import type { history as nb } from '../nb/history.js'

export const history: typeof nb = {
  undo: (what: string) => `Angre: ${what}`,
  redo: (what: string) => `Gjer om: ${what}`,
  nothingToUndo: 'Ingenting å angre',
  nothingToRedo: 'Ingenting å gjere om',
  andMore: (title: string, count: number) => `${title} og ${count} til`,
}
