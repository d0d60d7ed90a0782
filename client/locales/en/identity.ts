import type { identity as nb } from '../nb/identity.js'

export const identity: typeof nb = {
  signInTitle: 'Who are you today?',
  purpose: 'Samlingspunkt is where learning networks work together on actor maps, at the same time and as equals.',
  demoNote: 'This is a demo. Everything in it is an example, nothing is secret, and anybody may sign in as anybody.',
  persons: 'People in the demo',
  closedTitle: 'You are not signed in',
  closed: 'Use the link that you were given, or ask whoever leads the network.',
  roles: {
    COORDINATOR: 'Coordinator',
    PLANNER: 'Planner',
    TEAM_MEMBER: 'Team member',
    READER: 'Reader',
  },
  mayDo: {
    COORDINATOR: 'Leads the network, and may make and change everything in it.',
    PLANNER: 'Plans together with the project group, and may make and change actor maps for the whole network.',
    TEAM_MEMBER: 'May make and change the actor maps of their own team, and read and comment on what other teams share.',
    READER: 'May read everything that is shared in the network, but change nothing.',
  },
  userRepresentativeMayDo: 'Takes part in the team on equal terms with the others, and may comment on every map that is shared.',
  myAccount: (name) => `You are ${name}. Open your menu`,
  signedInAs: 'You are signed in as',
  signOut: 'Sign out',
  notMember: 'Not in any network yet',
  againTitle: 'Sign in again',
  again: 'Your sign-in has ended. What you have written is still here, and is sent when you have signed in.',
  againAs: (name) => `Sign in as ${name}`,
  againOther: 'I am somebody else',
}
