import type { identity as nb } from '../nb/identity.js'

export const identity: typeof nb = {
  roles: {
    COORDINATOR: 'Koordinator',
    PLANNER: 'Planleggjar',
    TEAM_MEMBER: 'Teammedlem',
    READER: 'Lesar',
  },
  myAccount: (name) => `Du er ${name}. Opne menyen din`,
  signedInAs: 'Du er logga inn som',
  signOut: 'Logg ut',
  notMember: 'Ikkje med i noko nettverk enno',
  againTitle: 'Logg inn igjen',
  again: 'Innlogginga di er gått ut. Det du har skrive, er her framleis, og blir sendt når du har logga inn.',
  againAs: (name) => `Logg inn som ${name}`,
  againOther: 'Eg er ein annan',
}
