import type { Sector } from '../../../shared/actor-map.js'

/** Shorter names around the rim, for where the full one has too little room. */
const shorterSector: Readonly<Record<Sector, readonly string[]>> = {
  MUNICIPALITY: [],
  SPECIALIST_HEALTH: ['Spesialisthelse', 'Spesialist'],
  STATE: ['Stat/NAV'],
  VOLUNTARY: [],
  USER_ORGANISATION: ['Brukerorganisasjoner', 'Brukerorg.'],
  PRIVATE_NETWORK: ['Privat'],
  EDUCATION: ['Fagmiljø'],
  BUSINESS: ['Næring'],
  OTHER: [],
}

/** Words of the view «Ringer» in Bokmål; the other languages must have the same keys. */
export const rings = {
  title: 'Aktørkart i ringer',
  sentence: ({ placed, unplaced, incomplete }: { placed: number; unplaced: number; incomplete: number }) =>
    [
      `${placed === 1 ? '1 aktør' : `${placed} aktører`} i fire ringer`,
      unplaced > 0 && `${unplaced} er ikke plassert`,
      incomplete > 0 && `${incomplete} mangler opplysninger`,
    ]
      .filter(Boolean)
      .join('; '),
  importance: (degree: number, word: string) => `betydning ${degree} av 5, ${word.toLowerCase()}`,
  quality: (word: string) => `relasjon: ${word.toLowerCase()}`,
  relations: (count: number) => (count === 1 ? '1 forbindelse' : `${count} forbindelser`),
  missing: 'mangler opplysninger',
  where: (ring: number, sector: string) => `ring ${ring}, ${sector}`,

  centreUser: 'Bruker',
  centreService: 'Tjenesten',

  move: 'Flytt',
  moveActor: (name: string) => `Flytt ${name}`,
  moving: (name: string) => `Flytter ${name}.`,
  movingHow: 'Klikk i kartet der aktøren skal stå, eller velg her.',
  movingByKeys: 'Pil opp og ned bytter ring, pil til venstre og høyre går rundt. Enter setter aktøren på plass, Escape avbryter.',
  put: 'Sett her',
  takeOff: 'Ta ut av ringene',
  placed: (name: string, where: string) => `${name} står nå i ${where}.`,
  takenOff: (name: string) => `${name} er tatt ut av ringene.`,
  putBack: (name: string) => `${name} står der den sto.`,

  tray: (count: number) => `Ikke plassert (${count})`,
  trayHow: 'Dra inn i ringene, eller velg en aktør og trykk «Flytt».',

  zoomIn: 'Vis nærmere',
  zoomOut: 'Vis lenger unna',
  showAll: 'Vis hele kartet',

  legend: 'Tegnforklaring',
  help: 'Hjelp',

  shorterSector,
}
