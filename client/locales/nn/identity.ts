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
}
