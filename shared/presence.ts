/** P1: a tab says that it is here this often … */
export const HEARTBEAT_MS = 15_000
/** … and is forgotten when it has said nothing for this long. */
export const FORGOTTEN_AFTER_MS = 3 * HEARTBEAT_MS
/** At most one frame of presence in this time. */
export const PRESENCE_FRAME_MS = 250
/** Above this many people, lists show counts by voice. */
export const MANY_PEOPLE = 50
