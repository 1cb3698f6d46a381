import { REPOSITORY } from '../../config/version.ts';
import { percentEncoded } from '../../escape/data.ts';
import { embeddedCode, embeddedData, type Html, html, webAddress } from '../../escape/html.ts';
import type { PageModel } from '../model/model.ts';
import { pageData } from './data.ts';
import { headlineHtml } from './headline.ts';
import { tableHtml } from './table.ts';

/** What is embedded in a page. */
export interface PageAssets {
  /** The code that runs in the reader's browser. */
  readonly code: string;
  readonly style: string;
  /** Returns the SHA-256 of a text in base64, for the policy of the page. */
  readonly hash: (text: string) => string;
}

/** Hides all but the first rows until the code has run, before they are drawn. */
const EARLY_CODE = "document.documentElement.classList.add('js')";

/**
 * Returns the content security policy: nothing is loaded, sent or framed, and no other script or
 * style sheet is used.
 */
function policy({ code, style, hash }: PageAssets): string {
  const scripts = [EARLY_CODE, code].map((text) => `'sha256-${hash(text)}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'sha256-${hash(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The files beside the page, by what a link to them says. */
const EXPORTS = [
  { label: 'JSON', path: 'list.json' },
  { label: 'CSV', path: 'list.csv' },
  { label: 'BibTeX', path: 'list.bib' },
  { label: 'Feed', path: 'feed.xml' },
  { label: 'llms.txt', path: 'llms.txt' },
];

/** Writes a page as one file that loads nothing. */
export function pageHtml(model: PageModel, assets: PageAssets): string {
  const { title, description } = model;
  const style = accented(assets.style, model.accent);
  const { text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy({ ...assets, style })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description ?? summary(model)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${favicon(title)}">
<link rel="alternate" type="application/atom+xml" title="${title}" href="feed.xml">
<style>${embeddedCode(style)}</style>
<script>${embeddedCode(EARLY_CODE)}</script>
</head>
<body>
${headerHtml(model)}
<main>
${headlineHtml(model)}
<div id="app"></div>
${tableHtml(model)}
</main>
${footerHtml(model)}
<script type="application/json" id="data">${embeddedData(pageData(model))}</script>
<script>${embeddedCode(assets.code)}</script>
</body>
</html>
`;
  return text;
}

function summary({ entries }: PageModel): string {
  return `A list of ${entries.length} entries, with search, filters and history.`;
}

function headerHtml({ title, description, repository, language }: PageModel): Html {
  const address = repository === undefined ? undefined : webAddress(repository);
  const link = address && html`<a class="repository" href="${address}">Repository</a>`;
  const words = description === undefined ? undefined : html`<p dir="auto">${description}</p>`;
  return html`<header><h1 dir="auto" lang="${language}">${title}</h1>${link}${words}</header>`;
}

function footerHtml({ footer }: PageModel): Html {
  const own = footer === undefined ? undefined : html`<p dir="auto">${footer}</p>`;
  const links = EXPORTS.map(({ label, path }) => html`<li><a href="${path}">${label}</a></li>`);
  return html`<footer>${own}<ul>${links}</ul><p>Made from the list by <a href="https://github.com/${REPOSITORY}">readme-tally</a>.</p></footer>`;
}

/** The setting replaces the variable of the style sheet. Its schema allows nothing but a color. */
function accented(style: string, accent: string | undefined): string {
  const isColor = accent !== undefined && /^#[\da-f]{6}$/i.test(accent);
  return isColor ? `${style}:root{--accent:${accent}}` : style;
}

/** Draws the first letter of the title. */
function favicon(title: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '#';
  const image = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b57d0"/><text x="8" y="12" text-anchor="middle" font-family="sans-serif" font-size="11" font-weight="700" fill="#fff">${letter.toUpperCase()}</text></svg>`;
  return `data:image/svg+xml,${percentEncoded(image.text)}`;
}
