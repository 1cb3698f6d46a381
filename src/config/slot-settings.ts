import type { SlotOptions } from '../markdown/slots/find-slots.ts';
import type { Config } from './schema.ts';

/** Gives what the config says about finding slots. */
export function slotSettings(config: Config): SlotOptions & { ignore: Config['ignore'] } {
  const { ignore, adopt, show } = config;
  const columns = new Map(
    Object.entries(config.columns).map(([heading, metric]) => [
      heading.trim().toLowerCase(),
      metric,
    ]),
  );
  return { ignore, adopt, show, columns };
}
