// What a follow-up question may ask: words that mean a thing of the field, words that say nothing, and what lies outside.
import { z } from '../zod.ts';
import { FactKind, Region } from './terms.ts';

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

/** A kind of question, by the words that ask it, and the records that answer such a question before others. */
export const Intent = z.strictObject({
  asks: text(60),
  words: z.optional(words),
  /** A word of the first list and one of the second, near each other in any order, ask it too: "words" and "come out wrong". */
  pairs: z.optional(z.array(z.tuple([words, words]))),
  /** Kinds of fact that answer it, the fittest first; none at all: the words only keep another kind from being read into them. */
  kinds: z.optional(z.array(FactKind)),
  /** Records that answer it best; `*` stands for the one half of an id or the end of it; tables as `table:id`. */
  records: z.optional(z.array(z.string().check(z.regex(/^(?:(?:\*|[a-z0-9-]+)\.|table:)[a-z0-9-]*\*?$/)))),
  /** Proper to this field: a question that asks it is about PML without the word. */
  own: z.optional(z.boolean()),
  /** Asked only where a medicine or PML is named, or where a patient speaks. */
  bound: z.optional(z.boolean()),
  /** Asked by itself, whatever else is: other kinds of question read into the same words do not count. */
  alone: z.optional(z.boolean()),
  /** What no record says of it, said beside the records that come nearest. */
  unsaid: z.optional(text(160)),
  /** What is said of all medicines answers it as well as what is said of the one named. */
  general: z.optional(z.boolean()),
  /** Asked only where two medicines or more are named. */
  several: z.optional(z.boolean()),
  /** Asked also where a medicine is named only to set it aside. */
  apart: z.optional(z.boolean()),
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
  intents: z.array(Intent),
  /** Words before a medicine that is only named to set it aside: "not carried over from". */
  aside: words,
  /** Words by which a patient, and by which a clinician, is heard. */
  voice: z.strictObject({ patient: words, clinician: words }),
  regions: z.array(z.strictObject({ region: Region, words })),
  quiet: words,
  outside: z.array(Outside),
  /** Endings of general names, by which a medicine that the rules do not know is seen. */
  endings: z.array(z.string().check(z.regex(/^[a-z]{3,}$/))),
});

export type Questions = z.infer<typeof Questions>;
export type Concept = z.infer<typeof Concept>;
export type Outside = z.infer<typeof Outside>;
export type Intent = z.infer<typeof Intent>;
