import type { rings as nb } from '../nb/rings.js'

export const rings: typeof nb = {
  title: 'Aktørkart i ringar',
  sentence: ({ placed, unplaced, incomplete }) =>
    [
      `${placed === 1 ? '1 aktør' : `${placed} aktørar`} i fire ringar`,
      unplaced > 0 && `${unplaced} er ikkje ${unplaced === 1 ? 'plassert' : 'plasserte'}`,
      incomplete > 0 && `${incomplete} manglar opplysningar`,
    ]
      .filter(Boolean)
      .join('; '),
  importance: (degree, word) => `betydning ${degree} av 5, ${word.toLowerCase()}`,
  quality: (word) => `relasjon: ${word.toLowerCase()}`,
  relations: (count) => (count === 1 ? '1 samband' : `${count} samband`),
  missing: 'manglar opplysningar',
  where: (ring, sector) => `ring ${ring}, ${sector}`,

  centreUser: 'Brukar',
  centreService: 'Tenesta',

  move: 'Flytt',
  moveActor: (name) => `Flytt ${name}`,
  moving: (name) => `Flyttar ${name}.`,
  movingHow: 'Klikk i kartet der aktøren skal stå, eller vel her.',
  movingByKeys: 'Pil opp og ned byter ring, pil til venstre og høgre går rundt. Enter set aktøren på plass, Escape avbryt.',
  put: 'Set her',
  takeOff: 'Ta ut av ringane',
  placed: (name, where) => `${name} står no i ${where}.`,
  takenOff: (name) => `${name} er teken ut av ringane.`,
  putBack: (name) => `${name} står der han stod.`,

  tray: (count) => `Ikkje plassert (${count})`,
  trayHow: 'Dra inn i ringane, eller vel ein aktør og trykk «Flytt».',

  zoomIn: 'Vis nærare',
  zoomOut: 'Vis lenger unna',
  showAll: 'Vis heile kartet',

  legend: 'Teiknforklaring',
  help: 'Hjelp',

  shorterSector: {
    MUNICIPALITY: [],
    SPECIALIST_HEALTH: ['Spesialisthelse', 'Spesialist'],
    STATE: ['Stat/NAV'],
    VOLUNTARY: [],
    USER_ORGANISATION: ['Brukarorganisasjonar', 'Brukarorg.'],
    PRIVATE_NETWORK: ['Privat'],
    EDUCATION: ['Fagmiljø'],
    BUSINESS: ['Næring'],
    OTHER: [],
  },
}
