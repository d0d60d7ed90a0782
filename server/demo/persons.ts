import type { Role, Voice } from '../../shared/permissions.js'

export interface DemoPerson {
  readonly key: string
  /** An invented first name. */
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly voice: Voice
  readonly teamKey: string | null
}

/** The six whom the demo's sign-in page offers: one for each way to take part. */
export const demoPersons: readonly DemoPerson[] = [
  { key: 'jorunn', name: 'Jorunn', title: 'Prosjektleder', role: 'COORDINATOR', voice: 'PROJECT_GROUP', teamKey: null },
  { key: 'farid', name: 'Farid', title: 'Fagrådgiver', role: 'PLANNER', voice: 'EXPERT', teamKey: null },
  {
    key: 'nora',
    name: 'Nora',
    title: 'Teammedlem, Hamar og Stange',
    role: 'TEAM_MEMBER',
    voice: 'MUNICIPALITY',
    teamKey: 'hamar-stange',
  },
  {
    key: 'hakon',
    name: 'Håkon',
    title: 'Teammedlem, Kristiansund',
    role: 'TEAM_MEMBER',
    voice: 'MUNICIPALITY',
    teamKey: 'kristiansund',
  },
  {
    key: 'ragnhild',
    name: 'Ragnhild',
    title: 'Brukerrepresentant, Hamar og Stange',
    role: 'TEAM_MEMBER',
    voice: 'USER_REPRESENTATIVE',
    teamKey: 'hamar-stange',
  },
  { key: 'yngve', name: 'Yngve', title: 'Kommunalsjef, med lesetilgang', role: 'READER', voice: 'MUNICIPALITY', teamKey: null },
]
