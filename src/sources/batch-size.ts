/** Limits of a batch's size, and of the time of its answer. */
export interface BatchBounds {
  /** Subjects in the first batches, and at most. */
  readonly first: number;
  readonly most: number;
  /** Milliseconds. Answers up to `quick` let the batches grow; those beyond `slow` halve them. */
  readonly quick: number;
  readonly slow: number;
}

/** The number of subjects in one request, adapted during a run. */
export interface BatchSize {
  /** The size of the next batch. */
  readonly next: () => number;
  /** Records that a batch of this size was answered after so many milliseconds. */
  readonly answered: (size: number, milliseconds: number) => void;
  /** Records that a batch of this size was too large. */
  readonly refused: (size: number) => void;
}

/** Subjects that a quick answer adds. */
const STEP = 10;

/**
 * Adapts the size of batches: it grows while answers are quick, and halves when one is slow or
 * refused. A size that was too large is not tried again.
 */
export function startBatchSize({ first, most, quick, slow }: BatchBounds): BatchSize {
  let size = first;
  let limit = most;
  const halve = (tried: number) => {
    limit = Math.max(1, Math.min(limit, tried - 1));
    // Several concurrent batches of one size may all be too large.
    size = Math.max(1, Math.min(size, Math.floor(tried / 2)));
  };
  return {
    next: () => size,
    answered: (tried, milliseconds) => {
      if (milliseconds > slow) halve(tried);
      // A short last batch does not count.
      else if (milliseconds <= quick && tried >= size * (2 / 3)) {
        size = Math.min(limit, size + STEP);
      }
    },
    refused: halve,
  };
}
