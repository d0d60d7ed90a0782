import type { ComponentProps } from 'react'

export interface ButtonProps extends ComponentProps<'button'> {
  /** One primary a screen; everything else is quieter (LOOK.md). */
  variant?: 'primary' | 'secondary' | 'tertiary'
  size?: 'sm' | 'md'
}

export function Button({ variant = 'primary', size = 'md', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`ds-button ${className}`.trim()} data-variant={variant} data-size={size} {...rest} />
}
