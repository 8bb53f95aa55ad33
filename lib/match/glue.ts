// What may follow a name without a space: forms, routes and the endings other languages put on an INN.
import { word } from '../read/words.ts';

/** Whether letters that follow a name in the same word leave it that name. */
export function mayFollow(rest: string, inn: boolean, nameLength: number): boolean {
  return (inn && nameLength >= 7 && word.ending.test(rest)) || (nameLength >= 6 && word.glued.test(rest));
}
