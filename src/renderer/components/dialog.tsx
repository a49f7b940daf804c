import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { componentTexts } from '../texts/components.ts';
import { Button } from './button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Esc and the close button. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Wide for lists and comparisons. */
  readonly size?: 'normal' | 'wide' | undefined;
}

/** A question or a list above the page. The focus stays in it and goes back where it was. */
export const Dialog = (props: DialogProps) => (
  <ModalOverlay
    className="dialog-veil"
    isOpen={props.isOpen}
    onOpenChange={(isOpen) => {
      if (!isOpen) props.onClose();
    }}
  >
    <Modal className={`dialog-box ${props.size ?? 'normal'}`}>
      <AriaDialog className="dialog">
        <header className="dialog-head">
          <Heading level={2} slot="title">
            {props.title}
          </Heading>
          <Button onPress={props.onClose} shortcut="Esc" variant="quiet">
            {componentTexts.close}
          </Button>
        </header>
        {props.children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
