import * as z from 'zod';
import { FIELD_NAMES, type FieldName } from '../../fields/table.ts';
import { KINDS } from '../../subjects/kinds.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import { LONGEST_ID, LONGEST_NODE, LONGEST_TITLE, MOST_NODES } from '../fleet-questions.ts';

/** A subject in a file of a stage. */
export const SubjectRecord: z.ZodType<Subject> = z.strictObject({
  kind: z.enum(Object.keys(KINDS) as [Kind, ...Kind[]]),
  id: z.string().min(1).max(LONGEST_ID),
});

export const Node = z.string().min(1).max(LONGEST_NODE);
export const Field = z.enum(FIELD_NAMES as [FieldName, ...FieldName[]]);

/** What several lists ask about a subject, in a file of a stage. */
export const QuestionRecord = z.strictObject({
  subject: SubjectRecord,
  fields: z.array(Field).max(FIELD_NAMES.length).readonly(),
  nodes: z.array(Node).max(MOST_NODES).readonly(),
  wantsSecond: z.boolean(),
});

export const QuestionsRecord = z.strictObject({
  subjects: z.array(QuestionRecord).readonly(),
  titles: z.array(z.string().min(1).max(LONGEST_TITLE)).readonly(),
});
