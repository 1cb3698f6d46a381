import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A pattern of code that escapes by hand, or writes a text without escaping it. */
interface Rule {
  readonly pattern: RegExp;
  readonly instead: string;
  /** Files that may do so, by the reason. */
  readonly except?: Readonly<Record<string, string>>;
}

/** Where foreign texts are escaped: the only folder that does it by hand. */
const HOME = 'escape/';

const TAGGED = 'the tag `html` of src/escape escapes every value of its templates';

const RULES: readonly Rule[] = [
  {
    pattern: /\bencodeURI(?:Component)?\b/,
    instead: 'pathSegment, urlPath or badgeText',
    except: { 'action/inputs.ts': 'masks a key in the form in which a log may show it' },
  },
  { pattern: /\btoString\(16\)/, instead: 'a function of src/escape' },
  { pattern: /\\\\\$[&\d]/, instead: 'markdownText, listItemText or labelText' },
  { pattern: /&(?:#\w+|lt|gt|quot);/, instead: 'markdownText or listItemText' },
  {
    pattern: /\\p\{(?:C[cfs]|Z[lp]|Bidi|Default_Ignorable)|\\u(?:200[b-f]|202[a-e]|206\d|001b)/i,
    instead: 'oneLine or plainLines',
    except: {
      'markdown/syntax/parse.ts': 'decodes entities, and writes none',
      'config/paths.ts': 'refuses paths, and changes none',
      'config/branch-names.ts': 'refuses names, and changes none',
      'audit/rules/hidden-characters.ts': 'finds them in lists, and writes none',
      'markdown/syntax/hidden-characters.ts': 'finds them in addresses, and writes none',
    },
  },
  {
    pattern:
      /\[\$\{(?!(?:markdownText|labelText|altText|withValue)\(|rule\}|count\.field\})[^\]]*\]\(/,
    instead: 'markdownText or labelText in the label of a link',
  },
  {
    pattern:
      /\]\(\$\{(?!(?:linkTarget|subjectUrl|linePage|rulePage|(?:context\.)?lineUrl)\(|(?:pull\.)?url\}|compareUrl\}|address\})/,
    instead: 'linkTarget, subjectUrl or linePage in the target of a link',
  },
  {
    pattern: /\\`\$\{(?!COMMAND\})/,
    instead: 'codeSpan',
    except: { 'config/git-lfs.ts': 'a sentence of plain text, which its reader escapes' },
  },
  {
    pattern: /<[a-z]+>\$\{(?!markdownText\()/,
    instead: 'markdownText within HTML',
    except: {
      'chart/list-chart.ts': TAGGED,
      'page/html/document.ts': TAGGED,
      'page/html/headline.ts': TAGGED,
      'page/html/table.ts': TAGGED,
      'site/feed.ts': TAGGED,
    },
  },
  {
    pattern:
      /(?<=^|[\s`'"(>])\*{1,2}\$\{(?!(?:markdownText|listItemText)\(|to\}|leftOutSentence\(|id\}|field\}|value\.toLocale)/,
    instead: 'markdownText within bold text',
  },
  {
    pattern:
      /<!-- [\w:= -]*\$\{(?!(?:embeddedJson|commentText)\(|(?:thread\.)?comment\}|head\}|parts\.|numbers\}|count\.field\}|id\})/,
    instead: 'embeddedJson or commentText in a comment',
  },
];

/** Returns one line for each place of a file of `src` that breaks a rule. */
export function handMadeEscapes(file: string, text: string): string[] {
  if (file.startsWith(HOME)) return [];
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(?:\/\/|\/?\*)/.test(line)) return [];
    return RULES.filter(({ pattern, except }) => pattern.test(line) && !except?.[file]).map(
      ({ instead }) => `src/${file}:${index + 1}: use ${instead} of src/escape.`,
    );
  });
}

/** Returns those of all files below a folder. */
export function handMadeEscapesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .flatMap((path) => handMadeEscapes(path, readFileSync(resolve(folder, path), 'utf8')));
}
