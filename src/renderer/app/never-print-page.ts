/**
 * Ctrl P prints a letter or nothing: the engine's own print dialog would put an open file on paper. Also with shift (the dialog
 * of the system) and before anybody is signed in. Does not stop the key: whoever shows a letter still hears it.
 */
export const neverPrintPage = (page: Document): void => {
  const refuse = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p') event.preventDefault();
  };
  page.addEventListener('keydown', refuse, { capture: true });
};
