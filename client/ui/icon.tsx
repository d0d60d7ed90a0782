/** Our own icons on a grid of 24, drawn with the current colour. They always stand beside words or carry an aria-label. */
const PATHS = {
  add: 'M12 5v14M5 12h14',
  arrowLeft: 'M15 5l-7 7 7 7',
  arrowRight: 'M9 5l7 7-7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  comment: 'M4 5h16v11H11l-4 4v-4H4z',
  down: 'M6 9l6 6 6-6',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.5M4 12h.5M4 18h.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  minus: 'M5 12h14',
  more: 'M6 12h.5M12 12h.5M18 12h.5',
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  offline: 'M3 3l18 18M5 12a10 10 0 0 1 4-2.3M19 12a10 10 0 0 0-5-2.5M8.5 15.5a5 5 0 0 1 6.5-.3M12 19h.2',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  redo: 'M15 5l5 5-5 5M20 10H9.5a5.5 5.5 0 0 0 0 11H12',
  undo: 'M9 5l-5 5 5 5M4 10h10.5a5.5 5.5 0 0 1 0 11H12',
  warning: 'M12 4L2.5 20h19zM12 10v4.5M12 17.2v.3',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
