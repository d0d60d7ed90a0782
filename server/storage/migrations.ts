import { Begin1763769600000 } from './migrations/begin.js'

/** All migrations, oldest first. A published one never changes. */
export const migrations = [Begin1763769600000]
