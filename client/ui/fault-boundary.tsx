import { Component, type ReactNode } from 'react'

interface FaultBoundaryProps {
  /** What to show instead of a page that could not be drawn, or whose code could not be fetched. */
  fallback: ReactNode
  children: ReactNode
}

/** The last net under a page. React has no hook for this, hence the class. */
export class FaultBoundary extends Component<FaultBoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
