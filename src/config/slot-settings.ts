import type { SlotOptions } from '../markdown/slots/find-slots.ts';
import type { Config } from './schema.ts';

/** Gives what the config says about finding slots. `own` is the list's repository, if it is known. */
export function slotSettings(
  config: Pick<Config, 'ignore' | 'adopt' | 'show' | 'columns'>,
  own?: string,
): SlotOptions & { ignore: Config['ignore'] } {
  const { ignore, adopt } = config;
  const show = config.show && { ...config.show, own: own?.toLowerCase() };
  const columns = new Map(
    Object.entries(config.columns).map(([heading, metric]) => [
      heading.trim().toLowerCase(),
      metric,
    ]),
  );
  return { ignore, adopt, show, columns };
}
