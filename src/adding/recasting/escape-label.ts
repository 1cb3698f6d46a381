/** Brackets and pipes end a label or a cell; the sources may write anything. */
export function escapeLabel(title: string): string {
  return title.replace(/[\\[\]|<>`*_]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The same for an address; none of these marks is needed in one. */
export function escapeAddress(address: string): string {
  return address.replace(
    /[\s()<>|"'`\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
