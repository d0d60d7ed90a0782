/** Words of the sign-in page in Bokmål; the other languages must have the same keys. */
export const signIn = {
  signInTitle: 'Hvem er du i dag?',
  purpose: 'Samlingspunkt er stedet der læringsnettverk arbeider sammen om aktørkart, samtidig og som likeverdige.',
  demoNote: 'Dette er en demo. Alt innholdet er eksempler, ingenting er hemmelig, og alle kan logge inn som hvem som helst.',
  persons: 'Personer i demoen',
  closedTitle: 'Du er ikke logget inn',
  closed: 'Bruk lenken som du har fått, eller spør den som leder nettverket.',
  mayDo: {
    COORDINATOR: 'Leder nettverket, og kan lage og endre alt i det.',
    PLANNER: 'Planlegger sammen med prosjektgruppa, og kan lage og endre aktørkart for hele nettverket.',
    TEAM_MEMBER: 'Kan lage og endre aktørkartene til sitt eget team, og lese og kommentere det de andre teamene deler.',
    READER: 'Kan lese alt som er delt i nettverket, men ikke endre noe.',
  },
  userRepresentativeMayDo: 'Er med i teamet på lik linje med de andre, og kan kommentere alle kart som er delt.',
}
