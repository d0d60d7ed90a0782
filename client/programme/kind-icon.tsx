import type { SessionKind } from '../../shared/programme/programme-board.js'

/** On a grid of 24, as the icons of the house. They always stand beside words. */
const PATHS: Readonly<Record<SessionKind, string>> = {
  OWN_TALK: 'M4 5h16v10H4zM12 15v5M8 20h8M8 9h8',
  EXTERNAL_TALK: 'M9 4h6v8a3 3 0 0 1-6 0zM6 11a6 6 0 0 0 12 0M12 17v3M9 20h6',
  GROUP_WORK:
    'M8 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M16 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3 19c0-6 10-6 10 0M13 14.6c3-1.4 8-.4 8 4.4',
  PLENARY: 'M4 8h9v7H8l-4 4zM16 9h4v10l-3-3h-6',
  TEAM_WORK: 'M4 19h16M6 19v-8l6-5 6 5v8M10 19v-5h4v5',
  EXPERIENCE_EXCHANGE: 'M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4',
  BREAK: 'M5 8h11v6a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 10h2a2.5 2.5 0 0 1 0 5h-2M8 2v3M12 2v3',
  MEAL: 'M7 3v7M4 3v4a3 3 0 0 0 6 0V3M7 10v11M17 3c-3 2-3 8-3 10h3zM17 13v8',
  PRACTICAL: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.2v.3',
}

const NONE = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.6v.3'
const PARALLEL = 'M4 4h6v16H4zM14 4h6v16h-6z'

export function KindIcon({ kind }: { kind: SessionKind | 'BLOCK' | null }) {
  return (
    <svg className="icon kind-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={kind === 'BLOCK' ? PARALLEL : kind ? PATHS[kind] : NONE} />
    </svg>
  )
}
