/** The parts of the coordinator's form and how the address names them: one thing to do at a time. */
const PARTS = { network: 'nettverk', teams: 'team', gatherings: 'samlinger', work: 'arbeid', members: 'medlemmer' } as const

export type Part = keyof typeof PARTS

export const ALL_PARTS: readonly Part[] = ['network', 'teams', 'gatherings', 'work', 'members']

export function addressOfPart(networkId: string, part: Part): string {
  return `/nettverk/${networkId}/rediger?del=${PARTS[part]}`
}

export function partNamed(name: string | null): Part {
  return ALL_PARTS.find((part) => PARTS[part] === name) ?? 'network'
}
