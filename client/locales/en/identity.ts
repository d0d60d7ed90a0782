import type { identity as nb } from '../nb/identity.js'

export const identity: typeof nb = {
  roles: {
    COORDINATOR: 'Coordinator',
    PLANNER: 'Planner',
    TEAM_MEMBER: 'Team member',
    READER: 'Reader',
  },
  myAccount: (name) => `You are ${name}. Open your menu`,
  signedInAs: 'You are signed in as',
  signOut: 'Sign out',
  notMember: 'Not in any network yet',
  againTitle: 'Sign in again',
  again: 'Your sign-in has ended. What you have written is still here, and is sent when you have signed in.',
  againAs: (name) => `Sign in as ${name}`,
  againOther: 'I am somebody else',
}
