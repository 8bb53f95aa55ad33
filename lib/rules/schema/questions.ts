// What a follow-up question may ask: words that mean a thing of the field, words that say nothing, and what lies outside.
import { z } from '../zod.ts';
import { FactKind } from './terms.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
/** A word or a few, in lower case; `*` at the end of a word stands for any ending. */
const words = z.array(z.string().check(z.regex(/^[\p{Ll}\p{N}*' /&+-]+$/u), z.maxLength(60))).check(z.minLength(1));

/** Words of a question that mean the same, and how the records say it. */
export const Concept = z.strictObject({
  words,
  /** Words to look for in the records beside those of the question. */
  means: z.optional(z.array(text(60))),
  /** Kinds of fact that answer it. */
  kinds: z.optional(z.array(FactKind)),
  /** Proper to this field: a question that has it is about PML without the word. */
  own: z.optional(z.boolean()),
  /** Names another disease: a question that has it, and neither PML nor a medicine, is about that disease. */
  disease: z.optional(z.boolean()),
});

/** What these records do not answer, and who does. */
export const Outside = z.strictObject({
  topic: text(80),
  /** True: outside also where the question names PML. */
  even: z.boolean(),
  words,
  where: text(120),
});

export const Questions = z.strictObject({
  /** Names of the disease. */
  pml: words,
  concepts: z.array(Concept),
  quiet: words,
  outside: z.array(Outside),
  /** Endings of general names, by which a medicine that the rules do not know is seen. */
  endings: z.array(z.string().check(z.regex(/^[a-z]{3,}$/))),
});

export type Questions = z.infer<typeof Questions>;
export type Concept = z.infer<typeof Concept>;
export type Outside = z.infer<typeof Outside>;
