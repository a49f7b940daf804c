import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { frameTexts } from '../texts/frame.ts';

interface Props {
  /** Another value starts afresh after a fault: the page that is open. */
  readonly startsAfreshOn?: unknown;
  readonly onGoOn: () => void;
  readonly onLock: () => void;
  readonly children: ReactNode;
}

/** Catches a bug in a page: never a white screen, never a word of what was on it. */
export class FaultBoundary extends Component<Props, { readonly hasFault: boolean }> {
  static readonly getDerivedStateFromError = () => ({ hasFault: true });

  override readonly state = { hasFault: false };

  override componentDidUpdate(before: Props) {
    if (this.state.hasFault && before.startsAfreshOn !== this.props.startsAfreshOn) this.setState({ hasFault: false });
  }

  readonly goOn = () => {
    this.props.onGoOn();
    this.setState({ hasFault: false });
  };

  override render() {
    if (!this.state.hasFault) return this.props.children;
    return (
      <div className="page narrow stack" role="alert">
        <h1>{frameTexts.faultTitle}</h1>
        <p>{frameTexts.faultText}</p>
        <div className="actions">
          <Button onPress={this.goOn} variant="primary">
            {frameTexts.faultOn}
          </Button>
          <Button onPress={this.props.onLock}>{frameTexts.faultLock}</Button>
        </div>
      </div>
    );
  }
}
