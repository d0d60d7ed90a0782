/** Words of gathering programmes. */
export const programme = {
  kind: 'Program',
}
