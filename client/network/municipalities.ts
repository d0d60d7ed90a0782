/** How many municipalities take part: one that is in two teams counts once. */
export function countMunicipalities(teams: readonly { municipalities: readonly { name: string }[] }[]): number {
  return new Set(teams.flatMap(({ municipalities }) => municipalities.map(({ name }) => name))).size
}
