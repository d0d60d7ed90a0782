import type { ResultOf } from 'gql.tada'
import { createContext, type ReactNode, useContext } from 'react'
import type { meQuery } from './identity.operations.js'

export type Me = NonNullable<ResultOf<typeof meQuery>['me']>
export type MyMembership = Me['memberships'][number]

const MeContext = createContext<Me | null>(null)

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>
}

/** Who is signed in: a person with an account, or a guest. Every page but the sign-in page has somebody. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe needs a MeProvider above it')
  return me
}

/** My place in a network; null when I am no member of it (any more). */
export function membershipIn(me: Me, networkId: string): MyMembership | null {
  return me.memberships.find((membership) => membership.networkId === networkId && membership.endedAt === null) ?? null
}
