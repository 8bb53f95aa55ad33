// English words of the contradiction check.
import type { Words } from './words.ts';

const person = '(?:patients?|people|persons?|anyone|everyone|those|women|woman|men|man|child|children|adults?|recipients?|users?|cases?)';
const gap = '(?:(?!qpml|should|must|can|may|need|will|is|are|best|often|usually|well|better|ought|,)\\S+ ){0,5}';
const few = '(?:(?!qpml|qdrug|qthis|should|must|;)\\S+ ){0,4}';
const asks = 'if|when|whenever|once|as|should|because|in case|where|whose|for|in|with';
const sign = '(?:lesions?|symptoms?|signs?)';
const still = '(?:(?:has|have|is|are|keeps?|continues? to|begins? to|starts? to|may|still) ){0,2}';
const turns = 'get|gets|getting|gotten|got|become|becomes|becoming|grow|grows|growing|turns?|is|are';

export const en: Words = {
  marks: 'a|an|what|how|against|the|of|is|are|with|be|by|was|were|and|has|been|may|can|should|for|that|to|in|it|treated|treatment|when|if|do|not',
  help: [
    'treat\\w*|retreat\\w*|therap\\w*|manag\\w*|cur(?:e|es|ed|ing|ative)|heal(?:s|ed|ing)?|remed\\w*|help\\w*|benefi\\w*|effective\\w*|efficac\\w*|works?|worked|working',
    'useful\\w*|valuable|options?|choices?|choose|chosen|first line|second line|front line|mainstay|cornerstone|backbone|standard|indicat\\w*|approv\\w*|licen[sc]ed|recommend\\w*',
    'advis\\w*|suggest\\w*|prefer\\w*|favou?r\\w*|endorse\\w*|roles?|place|promis\\w*|success\\w*|improv\\w*|respond\\w*|respons\\w*|recover\\w*|better|good|best|survival',
    'surviv\\w*|saves?|saved|saving|clear\\w*|control\\w*|suppress\\w*|inhibit\\w*|fight\\w*|beat\\w*|defeat\\w*|overc[oa]me|combat\\w*|battle|tackl\\w*|slow\\w*|halt\\w*|arrest\\w*|shrink\\w*|shr[au]nk',
    'protect\\w*|prevent\\w*|reliev\\w*|eas(?:e|es|ed|ing)|restor\\w*|antiviral\\w*|against|eliminat\\w*|eradicat\\w*|kill\\w*|rescu\\w*|worth\\w*|reasonable|appropriate',
    'safe|safely|hope\\w*|potent|reverse\\w*|stabili\\w*|alleviat\\w*|lessen\\w*|lower\\w*|reduc\\w*|stops?|block\\w*|enough|sufficient|advantage\\w*|gains?|fewer|solution|answer|remission|resolv\\w*|regress\\w*|neutrali\\w*|counter\\w*|optimal|ideal|superior|adequate|suitable|valid|necessary|essential|vital|crucial|justified|warranted',
  ].join('|'),
  give: [
    'giv(?:e|es|en|ing)|gave|administer\\w*|administration|start(?:ed|ing|s)?|beg[iau]n\\w*|initiat\\w*|us(?:e|es|ed|ing)|try|tries|trial|consider\\w*|prescri\\w*|receiv\\w*',
    'add|adds|added|adding|switch\\w*|chang\\w* to|continu\\w*|keep|kept|keeping|maintain\\w*|carry on|go on|resum\\w*|restart\\w*|re start\\w*|rechallenge\\w*|re challenge\\w*|reinstat\\w*',
    'reintroduc\\w*|re introduc\\w*|re ?initiat\\w*|again|offer\\w*|reach for|need(?:s|ed)?|requir\\w*|tak(?:e|es|en|ing)|infus\\w*|inject\\w*|intensif\\w*|escalat\\w*|increas\\w*|combin\\w*|employ\\w*|opt|turn to|order|apply|include\\w*|stay on|remain on|put on|deploy\\w*|proceed\\w*|rely|relies',
  ].join('|'),
  no: 'no|not|never|none|neither|nor|nothing|nobody|cannot|without|lacks?|lacking|unproven|unknown|whether|unclear|hardly|fail\\w*|ineffective|useless|disappoint\\w*|wors\\w*|harm\\w*|rather than|instead of|little evidence|unlikely|refut\\w*|disproved|unsupported|untested|insufficient|futile',
  notNo: [
    'not only',
    ', not (?:(?!qthis)[^\\s,]+ ){1,3}, (?:is|are|remains?|should|helps?|works?)',
    'not (?:hesitate|delay|wait|be afraid)(?: to| before)?',
    'not just',
    'not merely',
    'no doubt',
    'no longer in doubt',
    'without (?:delay|hesitation|doubt|qiris|waiting|interruption)',
    'not (?:to be )?overlook\\w*',
    'worsening(?= qpml)',
    // somebody looks for help when PML gets worse; "PML got worse after it" is no such question
    'qpml (?:that )?(?:has )?(?:worsens|worsened|worsen)',
    `(?<=(?:${asks}) )(?:the |their |his |her |your )?qpml (?:${sign} )?(?:(?:that|which) )?${still}(?:(?:${turns}) (?:much |even |still )?worse|worsen\\w*)`,
    'worse(?= (?:qpml|can|may|should|,))',
    'whether or not',
    '(?:does|do|did|has|have) not (?:respond|improve|recover)\\w*',
    'nothing (?:works|is|helps) (?:as well|better|so well|as good|more effective)',
  ],
  stop: 'stop(?:s|ped|ping)?|withh[oe]ld\\w*|hold|held|holding|discontinu\\w*|interrupt\\w*|suspend\\w*|suspension|withdr[ae]w\\w*|withdrawn|remov\\w*|reduc\\w*|lower(?:ed|ing)?|taper\\w*|avoid\\w*|end(?:ed|ing)?|ceas\\w*|cessation|wash\\w* out|quit\\w*|eliminat\\w*|minimi[sz]\\w*|lessen\\w*|off|away from|switch\\w* from|delay\\w*|postpon\\w*|cut\\w*|halt\\w*|banned|forbid\\w*|prohibit\\w*|pause\\w*|skip\\w*|take off|spare\\w*|refrain\\w*|deplet\\w* of|exclud\\w*|contraindicat\\w*|review\\w*|reconsider\\w*|less|fewer|decreas\\w*',
  passive: '(?:(?:be|been|was|were|is|are|being|gets?|got|:) (?:\\S+ ){0,2})',
  caution:
    'wrong\\w*|mistake\\w*|false\\w*|myth|untrue|incorrect\\w*|contraindicat\\w*|dangerous|error|misconception|misleading|harmful|invented|refuted|ban(?:s|ned)?|forb\\w+|instead of|rule(?:s|d)? out|weigh\\w*|causes it|bring\\w* (?:it|qpml) back|found early|fatal cases|trial cases|older|younger|(?:reports?|cases?) (?:with|under) qthis|of them together with qthis|most (?:common|frequent) (?:medicines?|drugs?|agents?|exposures?|causes?)(?! (?:for|against))|side effects|detected early|early detection|warn\\w*|boxed|sections? of|side effects?|adverse|weaken\\w*|blunt\\w*|hamper\\w*|hinder\\w*|imped\\w*|impair\\w*|undermin\\w*|meets less|explain\\w*|(?:rais\\w*|increas\\w*|add\\w* to|higher) (?:\\S+ ){0,3}risks?|(?:block|destroy|remov|lower|kill|impair|deplet|reduc|suppress)\\w* (?:\\S+ ){0,8}(?:cells?|lymphocytes)|names? qthis|(?:labels?|leaflets?|regulators?|reviews?|authorit\\w+) (?:\\S+ ){0,5}(?:ties|lists?|names?|warns?|asked)|monitor(?:ed|ing)? (?:for|of)|watch\\w* for|vigilan\\w*|tell your|ask about|raises suspicion',
  exposed: [
    `${person} ${gap}(?:who|that) ${gap}(?:receiv\\w+|tak\\w+|took|got|had|used?|start\\w+|stopped|are on|is on|were on) ${few}qthis`,
    `${person} ${gap}(?:treated with|given|receiving|taking|on|using|exposed to|under|starting|previously on|prescribed) ${few}qthis`,
    `(?:who|that) (?:had |have |has |were |was |are |is )?(?:been )?(?:previously |once |earlier |ever )?(?:receiv\\w+|taken|took|given|treated with|on|take) ${few}qthis`,
    'qthis (?:treated|associated|related|induced|exposed|qpml|users?|recipients?|patients?|group)',
    `(?:before|prior to|earlier|previous|until) ${few}qthis`,
    `(?:had|having) (?:\\S+ )?(?:received|taken|had|been (?:given|treated with|exposed to|on)|used) ${few}qthis`,
    'qthis (?:\\S+ )?(?:taken|given|used) (?:before|earlier|previously)',
    'labels? (?:of|for) (?:both )?qthis(?! (?:recommend|suggest|allow|approve|advise|favou?r)s(?! that qpml))',
  ],
  during: [
    `(?:treat(?:ed|ment|ments|ing)|therap(?:y|ies)|exposed|exposure|years?|months?|cycles?|history|withdrawal) (?:with|to|of|on|by|into) ${few}qthis`,
    `(?:during|under|after|following|since|(?<!(?:put|start\\w*|plac\\w*|keep|kept|stay|remain|get|go|be|rely|relies|relying|depend\\w*|based) )on|(?:qharm|qpml|seen|report\\w*|occur\\w*|linked|associated|common|rare|patients?|people|years?|found|than|therapy|treatment|alone|also|cases?|,) with|while on|beside|despite) ${few}qthis(?: (?:treatment|therapy|use|infusions?))?`,
    'qthis (?:treatment|therapy) (?:is|was|of|for)(?= qother)',
  ],
  goal: [
    '(?:can|may|will|to|should|could|must|might) \\S+ qpml (?:with|by|using|through)',
    `(?:treat|treats|treating|treatments?|therap(?:y|ies)|manag\\w+|cur(?:e|es|ing)|care|fight\\w*|combat\\w*|against|tackl\\w+|options?|remed(?:y|ies)|chosen|choice|drugs?|medicines?|regimens?|prescri\\w+|indication|control\\w*|clear\\w*) (?:(?:of|for|against|in|the|a|an|to|your|this|that|their|his|her|with|who|have|has|had|patients?|people|adults?|children|person|those|anyone|confirmed|suspected|severe|early|acute|new|proven|definite|progressive|symptoms?|signs?|effects?|progression|brain|any|all|most) )*qpml`,
    `qpml (?:(?!qthis|qdrug|;|risk)\\S+ ){0,6}(?:treated|managed|cured|controlled|cleared|combated|fought|overcome|beaten|killed|eliminated|eradicated|suppressed|inhibited|stabili[sz]ed|treatable|curable) (?:(?:successfully|effectively|best|usually|well|mainly|safely) )*(?:with|by|using|through|under|on|:)`,
    `qpml (?:(?!qthis|qdrug|;|risk|to)\\S+ ){0,6}(?:improv\\w*|respon\\w*|recover\\w*|resolv\\w*|better|benefi\\w*|shr[iau]nk\\w*|clear\\w*|surviv\\w*|heal(?:s|ed|ing)?|remi\\w+|stabili\\w*|regress\\w*|rescu\\w*|longer|gains?|go(?:es)? away|(?:get|do|fare)\\w* (?:\\S+ )?(?:well|better)|at bay|disappear\\w*|vanish\\w*|walk\\w*|regain\\w*)`,
    'qpml (?:therap|treatment|manage)\\w*',
    '(?:surviv\\w*|outcomes?|recover\\w*|improve\\w*|results?|prognosis|success\\w*|remission|benefi\\w*|respon\\w*) (?:(?!qthis|qdrug|;)\\S+ ){0,4}qpml',
  ],
  harm: [
    `(?:risks?|chance|danger|likelihood|probability|incidence|rates?|case reports?|reports?|occurrence|development|onset|warnings?|precautions?|differential|history|cases?|causes?|number|conditions?|prerequisites?|factors?|ratio|suspicion of|background|predispos\\w*) (?:\\S+ ){0,2}?(?:of|for|on|about|to) (?:\\S+ )?qpml|(?:csf|mri and|csf pcr|pcr|lumbar puncture) (?:for |test for )?qpml`,
    `(?:caus(?:e|es|ed|ing)(?! by)|(?<!(?:who|if|when|once|you|whoever|should) (?:\\S+ )?)develop(?:s|ed|ing)?|(?<!(?:good|best|better|excellent|encouraging|promising|the) )result(?:s|ed|ing)? in|le(?:d|ads?|ading) to|trigger\\w*|(?<!(?:who|if|when|once|you) (?:\\S+ )?)(?:gets?|getting)(?! rid)|contract\\w*|acquir\\w*|followed by|before|preced\\w+|until|due to|about|look(?:s|ed)? like|resembl\\w+|mimic\\w*|likelier than|lets?|unmask\\w*|reactivat\\w*|activat\\w*|awaken\\w*|allow\\w*|(?:may|might|could) be|shows?|detect\\w*|find(?:s|ing)?|die[sd]? (?:of|from)|dying of|report\\w*|associated with|linked (?:to|with)|warn(?:s|ed|ing)? (?:of|about)|raises?|favou?rs?|rule(?:s|d)? out|exclud\\w+|mistaken for|tests? for|looks? for|watch\\w* for|screen\\w* for|alert (?:to|for)) (?:(?!with|who|in|should|must|treat\\w*|manag\\w*)\\S+ ){0,2}?qpml`,
    '(?:consider|think of|suspect|remember|question of|confused with|resembl\\w+) qpml(?= (?:in|if|when|with|as|and))',
    '(?<!(?:if|when|once|after|where|whom|whenever|until|while|in case|soon as) (?:a )?)qpml (?:(?:that|which|resulting|in|death|has|have|had|also|cases?|rarely|been|was|were|is|are|more|less|most|very|first|mostly|then|can|may|but|,|fatal|infection|disease) )*(?:report\\w*|occur\\w*|develop\\w*|seen|observed|described|arose|arises?|appear\\w*|diagnosed|listed|named|found|began|broke out|happen\\w*|(?<!, )(?:begins?|began|starts|started)|followed|came to light|come to light|come|multipl\\w*|reactivat\\w*|replicat\\w*|spread\\w*|linked|associated|related|(?<=(?:more|less) )(?:likely|frequent|common)|likelier|rarer)',
    'qpml (?:risks?|warnings?|cases?(?! (?:\\S+ )?(?:treated|were treated|improv\\w*|respond\\w*|recover\\w*))|reports?|rates?|incidence|statements?|wording|mimic\\w*|tests?|testing|monitoring|surveillance|screening)',
    'qpml (?:is|was|as|being) (?:an?|its|the|one of \\S+) (?:\\S+ )?(?:contraindication|side effect|adverse|risk|complication|warning|reason to stop)',
  ],
  wards: [
    '(?<!(?:lowest|intervals?|dose|dosing|longer|shorter|stop\\w*|limit\\w*|less|every) (?:\\S+ ){0,8})qthis (?:(?!interval|dos|stop|every|spac|qtest|extend|less|not|no|never)\\S+ ){0,6}(?:reduc|lower|decreas|cut|prevent|protect|lessen|minimi|diminish)\\w* (?:\\S+ ){0,3}(?:risks?|chances?|likelihood|rates?|incidence|odds) (?:of|for) (?:\\S+ ){0,3}qpml',
    '(?:mortality|deaths?|lethality) (?:\\S+ ){0,4}qpml (?:\\S+ ){0,2}(?:fall|fell|drop|decreas|halv|lower|less|improv)\\w* (?:\\S+ ){0,4}qthis',
    'fewer (?:\\S+ ){0,3}(?:die|died|dying) (?:\\S+ ){0,2}qpml (?:\\S+ ){0,4}qthis',
  ],
  keep: [
    'without qthis (?:, )?qpml (?:is|gets|becomes|will|worsens|kills)',
    '(?:unwise|wrong|unnecessary|needless|premature|inadvisable|a mistake) to (?:stop|withhold|interrupt|discontinue|hold|suspend|withdraw) (?:\\S+ ){0,2}qthis',
  ],
  hurry: 'delay\\w*|hesitat\\w*|wait|forget|fail|late|only|if|when|while|because|who|and|but|or',
  way: 'abruptly|suddenly|at once|on your own|yourself|by yourself|without|alone|before talking|unless|too early|except',
  except: 'without|than|except|unless|but|other than|until',
  when: 'if|when|once|in|for|after|with|as soon as|whenever|should|where|because|among|despite|before|given|during|while|on|at|as',
  parts:
    ' ; | but (?!also )| whereas | although | though | while (?!qpml)| , yet | , so | however | , and (?=\\S+ (?:is|are|was|were|has|have|can|may|should|must|does|do)\\b)| and (?=(?:can|may) cause)',
  pronoun:
    'it|they|this|these|both|this (?:medicine|drug|agent|antibody|treatment|therapy)|the (?:medicine|drug|agent|antibody|product)|these (?:medicines|drugs|agents|antibodies|products|therapies|treatments)|such (?:medicines|drugs|agents|therapies)|both (?:medicines|drugs|agents)|either',
  treatsIt: '(?:treat|treats|treating|cures?|curing|against|combat|combats|fight|fights|manage) (?:it|them|this|that)',
  thisDisease: '(?:this|the|that) (?:rare |serious |viral |brain |deadly |same ){0,3}(?:infection|disease|condition|virus|illness|disorder)',
  heading:
    'treatments?|therap\\w+|manag\\w+|treat\\w*|medicines? that help|what helps|used (?:for|against|in)|against|remed(?:y|ies)|cures?|options?|first line|how \\S+ is treated|drugs? of choice|what to give|what is done|recommended',
};
