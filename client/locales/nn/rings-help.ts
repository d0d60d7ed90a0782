import type { ringsHelp as nb } from '../nb/rings-help.js'

export const ringsHelp: typeof nb = {
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
}
