/** Eleven digits, as a Norwegian national id is written: the hub is no patient record (DESIGN.md section 7). */
const ELEVEN_DIGITS = /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/

export function hasNationalId(text: string): boolean {
  return ELEVEN_DIGITS.test(text)
}
