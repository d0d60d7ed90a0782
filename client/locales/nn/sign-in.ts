import type { signIn as nb } from '../nb/sign-in.js'

export const signIn: typeof nb = {
  signInTitle: 'Kven er du i dag?',
  purpose: 'Samlingspunkt er staden der læringsnettverk arbeider saman om aktørkart, samtidig og som likeverdige.',
  demoNote: 'Dette er ein demo. Alt innhaldet er døme, ingenting er hemmeleg, og alle kan logge inn som kven som helst.',
  persons: 'Personar i demoen',
  closedTitle: 'Du er ikkje logga inn',
  closed: 'Bruk lenkja du har fått, eller spør den som leier nettverket.',
  mayDo: {
    COORDINATOR: 'Leier nettverket, og kan lage og endre alt i det.',
    PLANNER: 'Planlegg saman med prosjektgruppa, og kan lage og endre aktørkart for heile nettverket.',
    TEAM_MEMBER: 'Kan lage og endre aktørkarta til sitt eige team, og lese og kommentere det dei andre teama deler.',
    READER: 'Kan lese alt som er delt i nettverket, men ikkje endre noko.',
  },
  userRepresentativeMayDo: 'Er med i teamet på lik linje med dei andre, og kan kommentere alle kart som er delte.',
}
