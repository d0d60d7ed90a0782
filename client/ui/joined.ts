/** «Samling 1 · Nord»: what there is to say, on one line. A line breaks after the dot, never before it. */
export function joined(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join('\u00a0· ')
}
