// The shape of a language's word list: parts of regular expressions over folded, lower-case, masked text.

/** `qthis` is the medicine looked at, `qdrug` any other, `qpml` PML or JC virus, `qother` a disease treated with it. */
export type Words = {
  /** Short words by which the language is told. */
  marks: string;
  /** Says that something does good. */
  help: string;
  /** Says that something is given, kept or given again. */
  give: string;
  /** Denies. */
  no: string;
  /** Sounds like a denial and is none. */
  notNo: string[];
  /** Ends or lessens a medicine. */
  stop: string;
  /** What stands between a medicine and the stopping word said of it. */
  passive: string;
  /** Calls a wording wrong or forbidden, or warns. */
  caution: string;
  /** The people who had a medicine: whatever comes of it, it was not given for PML. */
  exposed: string[];
  /** Times and treatments with a medicine; they may also be the means against PML. */
  during: string[];
  /** PML as the goal of a treatment, or getting better. */
  goal: string[];
  /** PML as an outcome, a risk, a test or a warning. */
  harm: string[];
  /** Further ways to say "do not stop it". */
  keep: string[];
  /** Lowers the risk of PML: said of a medicine, it is a recommendation. */
  wards: string[];
  /** What lies between a denial and a stopping word when the two do not mean "go on". */
  hurry: string;
  /** What follows a stopping word when "do not stop" is only about the way of stopping. */
  way: string;
  /** Makes a denial an exception in favour of what follows. */
  except: string;
  /** Opens a condition that ends at the comma. */
  when: string;
  /** Parts a sentence into clauses. */
  parts: string;
  /** Stands for a medicine named before. */
  pronoun: string;
  /** Stands for PML named before. */
  thisDisease: string;
  /** Treats PML, named just before as something the medicine can cause. */
  treatsIt: string;
  /** A heading about treatment, by itself. */
  heading: string;
};
