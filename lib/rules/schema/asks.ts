// Questions that a record answers, worded by hand, and questions that lie outside: what a typed question is compared with.
import { z } from '../zod.ts';

/** A question in a few words, without a number; `{agent}` stands for the medicine that the record belongs to. */
const Wording = z.string().check(z.minLength(2), z.maxLength(120), z.regex(/^(?:\{agent\}|[^{}])*$/));
const Wordings = z.array(Wording).check(z.minLength(1));
/** One record by its id, the like-named records of any medicine as `*.name`, or a kind of its facts, with or without a region. */
const Answering = z.string().check(z.regex(/^(?:(?:\*|[a-z0-9-]+)\.[a-z0-9-]+|table:[a-z0-9-]+|kind:[a-z-]+(?: [A-Z]{2})?)$/));

export const AnswerAsks = z.record(Answering, Wordings);
export const OutsideAsks = z.array(z.strictObject({ topic: z.string(), where: z.string(), asks: Wordings }));

export type AnswerAsks = z.infer<typeof AnswerAsks>;
export type OutsideAsks = z.infer<typeof OutsideAsks>;
export type Asks = { answers: AnswerAsks; outside: OutsideAsks };
