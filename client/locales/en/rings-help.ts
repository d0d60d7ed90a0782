import type { ringsHelp as nb } from '../nb/rings-help.js'

export const ringsHelp: typeof nb = {
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
}
