/** Words of goal boards. */
export const goals = {
  kind: 'Mål',
}
