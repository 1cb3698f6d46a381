/**
 * Invalid settings, or files named by settings that cannot be read. Each problem names its location,
 * what was found and what is allowed. It is thrown before anything is written.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** Whether none of the lists exists. */
  readonly hasNoFiles: boolean;

  constructor(problems: readonly string[], { hasNoFiles = false } = {}) {
    super(problems.join('\n'));
    this.hasNoFiles = hasNoFiles;
  }
}
