/** Repeats a piece of text, which depends on its index, after a prefix. */
export function repeated(
  piece: (index: number) => string,
  beginning = '',
): (bytes: number) => string {
  return (bytes) => {
    const pieces = [beginning];
    for (let length = 0, index = 0; length < bytes; index++) {
      const next = piece(index);
      pieces.push(next);
      length += next.length;
    }
    return pieces.join('');
  };
}
