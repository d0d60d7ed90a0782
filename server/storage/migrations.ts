import { Begin1763769600000 } from './migrations/begin.js'
import { Guests1795327200000 } from './migrations/guests.js'

/** All migrations, oldest first. A published one never changes. */
export const migrations = [Begin1763769600000, Guests1795327200000]
