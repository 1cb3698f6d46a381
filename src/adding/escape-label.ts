/** Brackets and pipes end a label or a cell; the sources may write anything. */
export function escapeLabel(title: string): string {
  return title.replace(/[\\[\]|<>`*_]/g, '\\$&').replace(/\s+/g, ' ');
}
