import type { identity as nb } from '../nb/identity.js'

export const identity: typeof nb = {
  signInTitle: 'Kven er du i dag?',
  purpose: 'Samlingspunkt er staden der læringsnettverk arbeider saman om aktørkart, samtidig og som likeverdige.',
  demoNote: 'Dette er ein demo. Alt innhaldet er døme, ingenting er hemmeleg, og alle kan logge inn som kven som helst.',
  persons: 'Personar i demoen',
  closedTitle: 'Du er ikkje logga inn',
  closed: 'Bruk lenkja du har fått, eller spør den som leier nettverket.',
  roles: {
    COORDINATOR: 'Koordinator',
    PLANNER: 'Planleggjar',
    TEAM_MEMBER: 'Teammedlem',
    READER: 'Lesar',
  },
  mayDo: {
    COORDINATOR: 'Leier nettverket, og kan lage og endre alt i det.',
    PLANNER: 'Planlegg saman med prosjektgruppa, og kan lage og endre aktørkart for heile nettverket.',
    TEAM_MEMBER: 'Kan lage og endre aktørkarta til sitt eige team, og lese og kommentere det dei andre teama deler.',
    READER: 'Kan lese alt som er delt i nettverket, men ikkje endre noko.',
  },
  userRepresentativeMayDo: 'Er med i teamet på lik linje med dei andre, og kan kommentere alle kart som er delte.',
  myAccount: (name) => `Du er ${name}. Opne menyen din`,
  signedInAs: 'Du er logga inn som',
  signOut: 'Logg ut',
  notMember: 'Ikkje med i noko nettverk enno',
  againTitle: 'Logg inn igjen',
  again: 'Innlogginga di er gått ut. Det du har skrive, er her framleis, og blir sendt når du har logga inn.',
  againAs: (name) => `Logg inn som ${name}`,
  againOther: 'Eg er ein annan',
}
