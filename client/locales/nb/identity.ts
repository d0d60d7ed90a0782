export const identity = {
  roles: {
    COORDINATOR: 'Koordinator',
    PLANNER: 'Planlegger',
    TEAM_MEMBER: 'Teammedlem',
    READER: 'Leser',
  },
  myAccount: (name: string) => `Du er ${name}. Åpne menyen din`,
  signedInAs: 'Du er logget inn som',
  signOut: 'Logg ut',
  notMember: 'Ikke med i noe nettverk ennå',
}
