// How PML, its inflammation, its tests and other diseases are written in seven languages, over folded text.

/** Antibody tests speak of the virus and are no treatment of it. */
export const test =
  /\b(?:anti )?(?:jcv|jc virus|virus jc) (?:antibod\w*|serolog\w*|index\w*|status\w*|antikorper\w*|anticuerp\w*)(?: (?:status|index|tests?|result))?|\b(?:antibod\w*|antikorper|anticorps|anticuerpos|anticorpos|anticorpi|antilichamen|serolog\w*) (?:(?:to|against|for|gegen|contre|contra|contro|tegen|anti) )*(?:jcv|jc virus|virus jc)|\banti jcv?\b(?: virus)?/g;

/** The inflammation of recovering immunity, the one thing corticosteroids may be given for. */
export const iris =
  /\b(?:pml )?iris\b|\bimmune reconstitution(?: inflammat\w* syndrome)?|\b(?:inflammatory )?immunrekonstitution\w*|\breconstitution immun\w*|\breconstitucion inmun\w*|\breconstituicao imun\w*|\bimmunoricostituzione|\bimmuunreconstitutie\w*|\binflammation of recovering immunity/g;

/** PML and JC virus by every name. */
export const pml =
  /\bp ?m ?l\b|\blemp\b|\blmp\b|\b(?:progress\w+ )?(?:multifo[ck]a\w* )?leu[ck]o? ?en[a-z]*pat[a-z]*(?: multifo[ck]a\w*)?(?: progress\w*)?\b|\bjc (?:poly ?oma ?)?virus\w*(?: (?:infections?|encephalopathy|encephalitis|disease|replication|dna|pcr))*|\bvirus (?:de )?jc\b|\bjcp?y?v\b|\bjc (?:viral load|infection|dna|viremia|viraemia)|\bjohn cunningham\w*(?: virus)?|\bpolyoma ?virus(?: jc)?\b|\bgranule cell neuronopathy/g;

/** What these medicines are rightly given for. */
export const other = new RegExp(
  `\\b(?:${[
    'multiple sclerosis|ms|sclerosis|multiple[nr]? sklerose|sclerose en plaques|esclerosis multiple|esclerose multipla|sclerosi multipla|neuromyelitis\\w*|nmosd',
    'lymphom\\w*|linfoma\\w*|lymfoom|(?:\\w* ?)leuk\\w+mi\\w*|leucemi\\w*|leukami\\w*|myelom\\w*|mielom\\w*|cancers?|krebs|kanker|cancro|tumou?rs?|malignanc\\w*',
    'psoria\\w*|lupus|arthrit\\w*|artrit\\w*|crohn\\w*|colitis|colite|bowel disease|rheuma\\w*|sarcoid\\w*|vasculitis|myasthenia|leprosy|autoimmun\\w*',
    'transplant\\w*|trasplant\\w*|grafts?|rejection|kidneys?|hiv|aids|relapses?|underlying disease|covid|sclerod\\w*|systemic sclerosis|eczema|dermatitis|alopecia|asthma|skin disease',
  ].join('|')})\\b`,
  'g',
);
