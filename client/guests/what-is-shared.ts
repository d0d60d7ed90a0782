/** What is shared: one board, or a gathering with the boards about it. */
export interface Shared {
  readonly networkId: string
  readonly boardId: string | null
  readonly gatheringId: string | null
  readonly title: string
}
