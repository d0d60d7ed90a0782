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
  ties: 'The line towards the centre: how is the relation?',
  unknownTie: 'Not known, or not filled in',
  between: 'Lines between actors',
  oneWay: 'The arrow shows the direction. Without an arrow it goes both ways.',
  manyLines: 'On large maps these lines are thin until you choose an actor or point at a line.',
  marks: 'Circles and marks',
  sizes: 'The larger the circle, the greater the importance',
  sizeUnknown: 'Importance is not filled in',
  missingMark: 'Facts are missing',
  ringsMean: 'Ring 1 is nearest the centre, ring 4 is farthest away.',
  help: 'Help',
  helpLook: [
    'Click an actor to open it.',
    'By keyboard: go to the map with Tab, to the next actor with the arrow keys, and open with Enter. Page Down and Page Up go through them all.',
    'Zoom with the buttons, with two fingers, or with Ctrl and the mouse wheel.',
  ],
  helpMove: [
    'Drag an actor to another ring or sector. On a touch screen: tap the actor first.',
    'Without dragging: choose the actor, press “Move” and click where it should stand.',
    'By keyboard: press M on the actor, move with the arrow keys, and press Enter.',
  ],

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
