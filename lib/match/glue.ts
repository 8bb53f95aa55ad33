// What may follow a name without a space: forms, routes and the endings other languages put on an INN.

const glued =
  /^(?:capsul|tablet|tabl|tabs?(?![a-z])|caps?(?![a-z])|cap(?=\d)|comprim|kapsel|kapsul|filmtabl|inj|infus|solut|susp|vial|amp|syringe|pen(?![a-z])|oral|iv(?![a-z])|sc(?![a-z])|po(?![a-z])|mg|mcg|microg|ml|gelul|konzentr|pulver|powder|perfus|oint|cream|eye|er(?![a-z])|xr(?![a-z])|xl(?![a-z])|hcl|hydrochlorid|sodium|natrium|phosphat|therap)/iu;
/** Case and gender endings on an INN: natalizumab-e (pt), -um (la), -u (pl), -а (ru). */
const ending = /^(?:e|o|a|s|i|u|um|us|em|om|es|as|os|у|а|е|ом|ы|и)$/iu;

/** Whether letters that follow a name in the same word leave it that name. */
export function mayFollow(rest: string, inn: boolean, nameLength: number): boolean {
  return (inn && nameLength >= 7 && ending.test(rest)) || (nameLength >= 6 && glued.test(rest));
}
