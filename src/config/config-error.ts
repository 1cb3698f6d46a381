/**
 * Invalid settings, or files named by settings that cannot be read. Each problem names its location,
 * what was found and what is allowed. It is thrown before anything is written.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
