import { useState } from 'react';
import type { LocalDate } from '../../domain/dates.ts';
import type { Mark, SheetPaper } from '../../letter/paper.ts';
import { useApp } from '../app/app-context.ts';
import { Button } from './button.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** A paper that needs nothing more than to be shown: made only when somebody asks for it. */
export const PaperButton = (props: {
  readonly label: string;
  readonly title: string;
  /** Without anything personal. */
  readonly fileName: string;
  readonly make: (about: { readonly date: LocalDate; readonly mark: Mark }) => SheetPaper;
  readonly variant?: 'primary' | 'secondary' | undefined;
}) => {
  const { vault, today } = useApp();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)} variant={props.variant}>
        {props.label}
      </Button>
      {isOpen ? (
        <SheetDialog
          fileName={props.fileName}
          onClose={() => setOpen(false)}
          sheet={props.make({ date: today(), mark: { type: vault.isPractice ? 'practice' : 'none' } })}
          title={props.title}
        />
      ) : null}
    </>
  );
};
