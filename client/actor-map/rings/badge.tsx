export interface BadgeProps {
  readonly kind: 'missing' | 'visitor'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly unit: number
}

/** A small round mark on an actor's edge. */
export function Badge({ kind, text, x, y, unit }: BadgeProps) {
  const [radius, size] = kind === 'missing' ? [6.5, 10] : [9, 9]
  return (
    <g className="rings-badge" data-kind={kind}>
      <circle cx={x} cy={y} r={radius * unit} />
      <text fontSize={size * unit} x={x} y={y + 3.4 * unit}>
        {text}
      </text>
    </g>
  )
}
