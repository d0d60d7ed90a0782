/** The path of the browser to drive, or null. */
export function findBrowser(): string | null
