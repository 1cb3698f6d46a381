/**
 * Settings, or files named by settings, that cannot be used. Each problem says where it is, what
 * was found and what to change. Nothing was changed when it is thrown.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
