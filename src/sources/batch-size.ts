/** Bounds of a batch, and of the time that an answer to one may take. */
export interface BatchBounds {
  /** Subjects in the first batches. */
  readonly first: number;
  readonly most: number;
  /** Milliseconds: answers up to `quick` let the batches grow, those beyond `slow` halve them. */
  readonly quick: number;
  readonly slow: number;
}

/** How many subjects one request asks for, found in the course of one run. */
export interface BatchSize {
  /** The size of the next batch. */
  readonly now: () => number;
  /** Takes note that a batch of this size was answered after so many milliseconds. */
  readonly answered: (size: number, milliseconds: number) => void;
  /** Takes note that a batch of this size was too much. */
  readonly refused: (size: number) => void;
}

/** What a quick answer adds. */
const STEP = 10;

/**
 * Starts with the first size: it grows while answers are quick, and halves when one is slow or
 * refused. What was too much once is not tried again.
 */
export function startBatchSize({ first, most, quick, slow }: BatchBounds): BatchSize {
  let size = first;
  let limit = most;
  const halve = (tried: number) => {
    limit = Math.max(1, Math.min(limit, tried - 1));
    // Several batches of one size are under way, and all of them may come back.
    size = Math.max(1, Math.min(size, Math.floor(tried / 2)));
  };
  return {
    now: () => size,
    answered: (tried, milliseconds) => {
      if (milliseconds > slow) halve(tried);
      // Two thirds full or more, so that a short last batch says nothing.
      else if (milliseconds <= quick && tried >= size * (2 / 3)) {
        size = Math.min(limit, size + STEP);
      }
    },
    refused: halve,
  };
}
