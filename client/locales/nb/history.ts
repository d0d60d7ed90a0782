/** Words of undo, redo and history in Bokmål. */
export const history = {
  undo: (what: string) => `Angre: ${what}`,
  redo: (what: string) => `Gjør om: ${what}`,
  nothingToUndo: 'Ingenting å angre',
  nothingToRedo: 'Ingenting å gjøre om',
  andMore: (title: string, count: number) => `${title} og ${count} til`,
}
