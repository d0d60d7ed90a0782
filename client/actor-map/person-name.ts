/** Two or three words that each begin with a capital and go on in small letters: «Kari Nordmann», and not «Psykisk helsetjeneste». */
const PERSON_NAME = /^\p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+){1,2}$/u

export function looksLikePersonName(text: string): boolean {
  return PERSON_NAME.test(text.trim())
}
