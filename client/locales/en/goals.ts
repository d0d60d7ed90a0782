import type { goals as nb } from '../nb/goals.js'

export const goals: typeof nb = {
  kind: 'Goals',
}
