import type { programme as nb } from '../nb/programme.js'

export const programme: typeof nb = {
  kind: 'Program',
}
