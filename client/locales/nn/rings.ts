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
  ties: 'Streken mot midten: korleis er relasjonen?',
  unknownTie: 'Veit ikkje, eller ikkje fylt ut',
  between: 'Strekar mellom aktørar',
  oneWay: 'Pila viser retninga. Utan pil går det begge vegar.',
  manyLines: 'På store kart er desse strekane tynne til du vel ein aktør eller peikar på ein strek.',
  marks: 'Sirklar og merke',
  sizes: 'Di større sirkel, di større betydning',
  sizeUnknown: 'Betydninga er ikkje fylt ut',
  missingMark: 'Manglar opplysningar',
  ringsMean: 'Ring 1 er nærast midten, ring 4 er lengst unna.',
  help: 'Hjelp',
  helpLook: [
    'Klikk på ein aktør for å opne han.',
    'Med tastaturet: gå til kartet med Tab, til neste aktør med piltastane, og opne med Enter. Page Down og Page Up går gjennom alle.',
    'Zoom med knappane, med to fingrar, eller med Ctrl og musehjulet.',
  ],
  helpMove: [
    'Dra ein aktør til ein annan ring eller sektor. På skjerm med berøring: trykk på aktøren først.',
    'Utan å dra: vel aktøren, trykk «Flytt» og klikk der han skal stå.',
    'Med tastaturet: trykk M på aktøren, flytt med piltastane, og trykk Enter.',
  ],

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
