import { oneLine } from './characters.ts';

/** https://docs.github.com/actions/how-tos/manage-workflow-runs/skip-workflow-runs */
const SKIP_CI = /\[((?:skip|no) ci|ci skip|skip actions|actions skip)\]/gi;
/** `skip-checks: true`, `Co-authored-by: …`: Git reads such lines as trailers. */
const TRAILER = /^([A-Za-z\d][A-Za-z\d-]*)\s*:\s*(?=\S)/;
const TRAILERS =
  /^(?:[a-z]+(?:-[a-z]+)*-by|skip-checks|(?:close|fix|resolve)[sd]?|see-also|cc|change-id|readme-tally-[a-z-]+)$/i;

/**
 * A foreign text for the subject of a commit or the title of a pull request. Both are plain text,
 * where GitHub still reads mentions, references, keywords that close issues and words that skip
 * workflows; they get a blank inside, or lose their brackets.
 */
export function subjectText(text: string): string {
  return oneLine(text)
    .replace(SKIP_CI, '($1)')
    .replace(/\bhttps?:\/\/(?=\S)/gi, '')
    .replace(/(?<=[@#])(?=[\p{L}\p{N}_])/gu, ' ')
    .replace(/\bGH-(?=\d)/gi, 'GH ')
    .replace(TRAILER, (start, name: string) => (TRAILERS.test(name) ? `${name} – ` : start))
    .trim();
}

/**
 * A foreign text for a line of a log, where `::` and `##[` start a command to the runner
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export function logText(text: string): string {
  return oneLine(text).replace(/(?<=:)(?=:)|(?<=##)(?=\[)/g, '\u200B');
}

/** The parts of our sentences: what is code, escaped, bold, a break, a link. */
const MARKUP =
  /(`[^`]{1,9000}`)|\\([!-/:-@[-`{-~])|\*\*|&#8203;|\[((?:\\.|[^\]\\]){0,500})\]\(([^)]{0,2000})\)/g;

/** A sentence of Markdown as plain text: `**a** [b](c)` becomes `a b (c)`. */
export function plainSentence(markdown: string): string {
  return markdown.replace(
    MARKUP,
    (_, code?: string, escaped?: string, label?: string, address?: string) => {
      if (label !== undefined) return `${plainSentence(label)} (${address})`;
      return code ?? escaped ?? '';
    },
  );
}

/** Decodes the characters that `htmlText` encodes. */
export function withoutEntities(html: string): string {
  return html.replace(/&#(\d{1,5});/g, (_, code: string) => {
    return code === '8203' ? '' : String.fromCharCode(Number(code));
  });
}

/**
 * A foreign text for a message in SARIF. A viewer makes a link of `[a](b)`, in plain text as well
 * (SARIF 2.1.0, 3.11.6).
 */
export function sarifText(text: string): string {
  return oneLine(text).replace(/\](?=\()/g, '] ');
}

/** A foreign text for the message of a workflow command, which is encoded no further. */
export function commandText(text: string): string {
  return oneLine(text).replaceAll('%', '%25');
}

/** A foreign text for a property of a workflow command, which a colon or a comma would end. */
export function commandProperty(text: string): string {
  return commandText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A foreign text for a line on a terminal: without escape sequences and hidden characters. */
export function terminalText(text: string): string {
  return oneLine(text);
}
