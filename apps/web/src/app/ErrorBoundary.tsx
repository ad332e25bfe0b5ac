import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ErrorNotice } from '../ui/ErrorNotice.js';

interface State {
  hasFailed: boolean;
}

/** A page that broke says so in its place; the header and the other pages go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('A page broke', error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    // A page whose code was replaced by a newer release can only be fetched by loading anew.
    return <ErrorNotice isPage problem={{ kind: 'internal', requestId: null }} onRetry={() => location.reload()} />;
  }
}
