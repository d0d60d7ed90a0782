/** What stands in «Tegnforklaring» and «Hjelp» of the view «Ringer», in Bokmål. */
export const ringsHelp = {
  ties: 'Streken mot midten: hvordan er relasjonen?',
  unknownTie: 'Vet ikke, eller ikke fylt ut',
  between: 'Streker mellom aktører',
  oneWay: 'Pilen viser retningen. Uten pil går det begge veier.',
  manyLines: 'På store kart er disse strekene tynne til du velger en aktør eller peker på en strek.',
  marks: 'Sirkler og merker',
  sizes: 'Jo større sirkel, jo større betydning',
  sizeUnknown: 'Betydningen er ikke fylt ut',
  missingMark: 'Mangler opplysninger',
  ringsMean: 'Ring 1 er nærmest midten, ring 4 er lengst unna.',
  helpLook: [
    'Klikk på en aktør for å åpne den.',
    'Med tastaturet: gå til kartet med Tab, til neste aktør med piltastene, og åpne med Enter. Page Down og Page Up går gjennom alle.',
    'Zoom med knappene, med to fingre, eller med Ctrl og musehjulet.',
  ],
  helpMove: [
    'Dra en aktør til en annen ring eller sektor. På skjerm med berøring: trykk på aktøren først.',
    'Uten å dra: velg aktøren, trykk «Flytt» og klikk der den skal stå.',
    'Med tastaturet: trykk M på aktøren, flytt med piltastene, og trykk Enter.',
  ],
}
