import { type Answer, bearer, json } from '../exchange.ts';
import { app, installationOwner } from './accounts.ts';
import { type Call, type Route, reply, withBody } from './call.ts';
import { page } from './page.ts';
import type { SettingsOf } from './settings.ts';

interface Row {
  full_name: string;
}

/** Lists of repositories: those of an owner, and those of an installation of the App. */
export function listingRoutes(settingsOf: SettingsOf, created: readonly string[]): Route[] {
  const seen = (row: Row) => ({ ...row, archived: settingsOf(row.full_name).archived });

  async function ofOwner(call: Call): Promise<Answer> {
    const answer = await call.passOn();
    const found = reply<Row[]>(answer);
    return found.ok ? withBody(answer, found.data.map(seen)) : answer;
  }

  async function ofInstallation(call: Call): Promise<Answer> {
    const token = bearer(call.request) ?? '';
    const owner = installationOwner(token);
    if (token !== app.token && owner === undefined) {
      const message =
        'You must authenticate with an installation access token in order to list repositories for an installation.';
      return json(403, { message });
    }
    const names = created.filter((name) => owner === undefined || name.startsWith(`${owner}/`));
    const shown = page(names, call.request.query);
    const rows = await Promise.all(shown.map((name) => call.ask<Row>('GET', `/repos/${name}`)));
    const repositories = rows.filter(({ ok }) => ok).map(({ data }) => seen(data));
    return json(200, { total_count: names.length, repositories });
  }

  return [
    { method: 'GET', path: /^\/installation\/repositories$/, answer: ofInstallation },
    { method: 'GET', path: /^\/users\/(?<user>[^/]+)\/repos$/, answer: ofOwner },
  ];
}
