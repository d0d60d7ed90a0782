/** Limits that users meet; each refusal names its number. Lengths are in UTF-16 units, sizes in bytes of UTF-8. */
export const MAX_NAME = 200
export const MAX_TEXT = 10_000
export const MAX_ITEM_BYTES = 32 * 1024
export const MAX_CHANGES = 500
export const MAX_ITEMS = 5_000
export const MAX_COMMENTS = 20_000
export const MAX_MESSAGE_BYTES = 256 * 1024
export const MAX_SET = 100
export const MAX_SELECTIONS_PER_BOARD = 32
export const MAX_SELECTIONS_PER_VIEWER = 4

/** L6: a follower further behind than this loads the board state instead. */
export const FEED_HORIZON = 10_000
/** L5: how far back the feed reaches for those who may not edit the board. */
export const PAST_FOR_READERS_MS = 60 * 60 * 1000
