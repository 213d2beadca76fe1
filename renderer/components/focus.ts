/** Gives the keyboard to the first field of a form that is complained about, once it is drawn. */
export function focusFirstWrong(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
    // The complaint stands beneath the box and must be seen with it.
    wrong?.closest('.fui-Field')?.scrollIntoView({ block: 'nearest' });
  });
}
