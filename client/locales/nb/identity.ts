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
  againTitle: 'Logg inn igjen',
  again: 'Innloggingen din er utløpt. Det du har skrevet, er her fortsatt, og blir sendt når du har logget inn.',
  againAs: (name: string) => `Logg inn som ${name}`,
  againOther: 'Jeg er en annen',
}
