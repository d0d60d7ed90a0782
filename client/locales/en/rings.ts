import type { rings as nb } from '../nb/rings.js'

export const rings: typeof nb = {
  title: 'Actor map in rings',
  sentence: ({ placed, unplaced, incomplete }) =>
    [
      `${placed === 1 ? '1 actor' : `${placed} actors`} in four rings`,
      unplaced > 0 && `${unplaced} not placed`,
      incomplete > 0 && `${incomplete} missing facts`,
    ]
      .filter(Boolean)
      .join('; '),
  importance: (degree, word) => `importance ${degree} of 5, ${word.toLowerCase()}`,
  quality: (word) => `relation: ${word.toLowerCase()}`,
  relations: (count) => (count === 1 ? '1 connection' : `${count} connections`),
  missing: 'facts are missing',
  where: (ring, sector) => `ring ${ring}, ${sector}`,

  centreUser: 'Service user',
  centreService: 'The service',

  move: 'Move',
  moveActor: (name) => `Move ${name}`,
  moving: (name) => `Moving ${name}.`,
  movingHow: 'Click in the map where it should stand, or choose here.',
  movingByKeys: 'Up and down change the ring, left and right go round. Enter puts it down, Escape cancels.',
  put: 'Put it here',
  takeOff: 'Take out of the rings',
  placed: (name, where) => `${name} is now in ${where}.`,
  takenOff: (name) => `${name} is taken out of the rings.`,
  putBack: (name) => `${name} is where it was.`,

  tray: (count) => `Not placed (${count})`,
  trayHow: 'Drag into the rings, or choose an actor and press “Move”.',

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show the whole map',

  legend: 'Key',
  help: 'Help',

  shorterSector: {
    MUNICIPALITY: [],
    SPECIALIST_HEALTH: ['Specialist health', 'Specialist'],
    STATE: ['State'],
    VOLUNTARY: [],
    USER_ORGANISATION: ['User organisations', 'User orgs'],
    PRIVATE_NETWORK: ['Private'],
    EDUCATION: ['Education'],
    BUSINESS: ['Business'],
    OTHER: [],
  },
}
