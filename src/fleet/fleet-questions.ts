import type { FleetConfig } from '../config/fleet.ts';
import type { FieldName } from '../fields/table.ts';
import type { Questions } from '../refresh/questions.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';

/** A subject of several lists. */
export interface FleetQuestion {
  readonly subject: Subject;
  /** The fields that any of the lists wants, besides those that every run asks for. */
  readonly fields: readonly FieldName[];
  /** The ids that it had in earlier runs. They differ where a name was given up and used again. */
  readonly nodes: readonly string[];
  readonly wantsSecond: boolean;
}

/** What a fleet asks: each subject and title of all lists once. */
export interface FleetQuestions {
  readonly subjects: readonly FleetQuestion[];
  readonly titles: readonly string[];
}

/** The most ids of one subject that are followed: those that most lists know. */
export const MOST_NODES = 3;
/** Longer ones are in no file of a fleet, in characters. Such a subject is left for the next run. */
export const LONGEST_ID = 2_000;
export const LONGEST_NODE = 100;
export const LONGEST_TITLE = 2_000;

/** What several lists ask about one subject. */
interface Joined {
  readonly subject: Subject;
  readonly fields: Set<FieldName>;
  /** The ids that it had, and how many lists know each. */
  readonly nodes: Map<string, number>;
  wantsSecond: boolean;
  /** The number of subjects of the smallest list that asks for it. */
  rank: number;
}

/** What one list, or all lists of an owner, ask. */
type Asked = Questions | FleetQuestions;

/** Joins questions, one list after the other, so that only what is different stays in memory. */
export class QuestionJoin {
  readonly #subjects = new Map<SubjectKey, Joined>();
  readonly #titles: { readonly title: string; readonly turn: number }[] = [];

  add({ subjects, titles }: Asked): void {
    for (const question of subjects) this.#addQuestion(question, subjects.length);
    for (const [turn, title] of titles.entries()) {
      if (title.length <= LONGEST_TITLE) this.#titles.push({ title, turn });
    }
  }

  /**
   * Returns the questions of all lists. Those of small lists come first, so that a list with very
   * many subjects, or one that was made to use up the budget, takes no requests from the others. Of
   * titles, the first of each list come first.
   */
  questions({ titles: most }: Pick<FleetConfig['limits'], 'titles'>): FleetQuestions {
    const inOrder = [...this.#subjects.values()].toSorted((a, b) => a.rank - b.rank);
    const titles = this.#titles.toSorted((a, b) => a.turn - b.turn).map(({ title }) => title);
    return {
      subjects: inOrder.map(({ subject, fields, nodes, wantsSecond }) => {
        const known = [...nodes].toSorted(([, a], [, b]) => b - a).slice(0, MOST_NODES);
        return { subject, fields: [...fields], nodes: known.map(([node]) => node), wantsSecond };
      }),
      titles: [...new Set(titles)].slice(0, most),
    };
  }

  #addQuestion(question: Asked['subjects'][number], rank: number): void {
    const { subject, fields, wantsSecond } = question;
    if (subject.id.length > LONGEST_ID) return;
    const key = subjectKey(subject);
    const joined = this.#subjects.get(key) ?? newQuestion(subject, rank);
    this.#subjects.set(key, joined);
    for (const field of fields) joined.fields.add(field);
    for (const node of nodesOf(question)) {
      if (node.length <= LONGEST_NODE) joined.nodes.set(node, (joined.nodes.get(node) ?? 0) + 1);
    }
    joined.wantsSecond ||= wantsSecond;
    joined.rank = Math.min(joined.rank, rank);
  }
}

/** Joins the questions of several lists. */
export function fleetQuestions(
  all: Iterable<Asked>,
  limits: Pick<FleetConfig['limits'], 'titles'>,
): FleetQuestions {
  const join = new QuestionJoin();
  for (const one of all) join.add(one);
  return join.questions(limits);
}

function newQuestion(subject: Subject, rank: number): Joined {
  return { subject, fields: new Set(), nodes: new Map(), wantsSecond: false, rank };
}

function nodesOf(question: Asked['subjects'][number]): readonly string[] {
  if ('nodes' in question) return question.nodes;
  return question.node ? [question.node] : [];
}
