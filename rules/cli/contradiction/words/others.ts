// German, French, Spanish, Portuguese, Italian and Dutch words of the contradiction check.
import type { Words } from './words.ts';

const few = '(?:(?!qpml|qdrug|qthis|;)\\S+ ){0,3}';

export const de: Words = {
  marks:
    'der|die|wurde|unter|den|dem|aus|sich|es|eines|hat|haben|patienten|sie|das|und|ist|sind|mit|bei|zur|zum|von|eine?|einer|nicht|wird|werden|kann|auf|gegen|fur|behandlung|oder|soll|hilft|wurden|im|des|therapie',
  help: 'behand\\w*|therap\\w*|hilf\\w*|helf\\w*|nutz\\w*|nutzlich\\w*|wirk\\w*|wirksam\\w*|empf\\w*|empfehl\\w*|indiziert|indikation|angezeigt|zugelassen|option\\w*|wahl|mittel|erstlinie\\w*|in frage|in betracht|besser\\w*|verbesser\\w*|anspr\\w*|spricht|heil\\w*|kontroll\\w*|bekampf\\w*|gegen|schutz\\w*|verhinder\\w*|lindert?|profitier\\w*|erwag\\w*|geeignet|bewahrt|standard\\w*|erfolg\\w*|vorteil\\w*|hemmt|beseitig\\w*|verlangsamt',
  give: 'geben|gibt|gegeben|verabreich\\w*|beginn\\w*|begonnen|einsetz\\w*|eingesetzt|verordn\\w*|verschreib\\w*|verschrieben|fortsetz\\w*|fortgesetzt|weiter\\w*|wieder\\w*|erneut|anwend\\w*|angewendet|erhalten|umstell\\w*|umgestellt',
  no: 'nicht|kein\\w*|nie|niemals|weder|noch|ohne|statt|unbewiesen|erfolglos|versagt\\w*|unwirksam|ob|unklar',
  notNo: ['nicht nur', 'ohne (?:verzug|zogern)'],
  stop: 'absetz\\w*|abzusetzen|abgesetzt\\w*|vom markt|stopp\\w*|gestoppt|beend\\w*|unterbr\\w*|ausgesetzt|aussetz\\w*|pausier\\w*|vermeid\\w*|vermieden|reduzier\\w*|verzicht\\w*|entfern\\w*|weglass\\w*|verringer\\w*|abbrechen|abgebrochen',
  passive: '',
  caution: 'kontraindi\\w*|gegenanzeige\\w*|falsch\\w*|fehler\\w*|warn\\w*|verboten|abzuwagen|irrtum|uberwach\\w*|ausschliess\\w*|auszuschliessen',
  exposed: [
    `(?:patient\\w*|menschen|personen|kranke\\w*|die|wer|erwachsene) (?:(?!qpml)\\S+ ){0,3}mit ${few}qthis (?:behandelt\\w*|therapiert\\w*)`,
    `(?:behandelte\\w*|therapierte\\w*) mit ${few}qthis`,
    `(?:patient\\w*|menschen|personen|kranke) (?:unter|mit|,? die) ${few}qthis`,
    `vor ${few}qthis`,
  ],
  during: [`(?:behandlung|therapie|gabe|einnahme) (?:mit|von) ${few}qthis`, `(?:unter|wahrend|nach) ${few}qthis`],
  goal: [
    '(?:behandl\\w+|behandeln|therapie|mittel|gegen|bekampf\\w*) (?:(?:der|die|das|einer|eine|von|gegen|bei|des) )*qpml',
    'qpml (?:(?!qthis|qdrug)\\S+ ){0,5}(?:behand\\w*|spricht|bess\\w*|heil\\w*|erhol\\w*)',
  ],
  harm: [
    '(?:risik\\w*|gefahr|falle?n?|auftreten|entwicklung|entsteh\\w*|warn\\w*|anzeichen|antikorper\\w*) (?:\\S+ ){0,2}?qpml',
    '(?:erkrank\\w*|entwickel\\w*|verursach\\w*|ausgelost|starb\\w*|bekam\\w*) (?:\\S+ ){0,2}?qpml',
    'qpml (?:(?:ist|wurde|wurden|kann|trat|tritt) )?(?:(?:unter|nach|mit|bei) \\S+ )?(?:berichtet|auf\\w*|gemeldet|entwickel\\w*|verursach\\w*|erkrankt|bekam\\w*|risiko)',
  ],
  hurry: 'zogern|warten|wenn|und|oder|sondern|sofort',
  way: 'plotzlich|abrupt|eigenmachtig',
  except: 'ausser|als|ohne',
  keep: ['setz\\w* (?:\\S+ ){0,2}qthis (?:\\S+ ){0,4}nicht ab'],
  wards: ['qthis (?:(?!nicht|kein|nie )\\S+ ){0,4}(?:senk|verringer|minder|reduzier)\\w* (?:\\S+ ){0,2}(?:risiko|gefahr) (?:\\S+ ){0,3}qpml'],
  when: 'bei|wenn|falls|sobald|nach|im fall\\w*',
  parts: ' ; | aber | jedoch | sondern | wahrend | , doch ',
  pronoun: 'es|diese (?:mittel|medikamente|wirkstoffe)|dieses (?:mittel|medikament)|beide',
  treatsIt: 'qnever',
  thisDisease: '(?:diese[nrms]?) (?:\\S+ )?(?:krankheit|infektion|erkrankung|virus)',
  heading: 'behandl\\w*|therap\\w*|was hilft|mittel der wahl|optionen',
};

export const fr: Words = {
  marks:
    'le|la|ont|ete|au|aux|ce|cette|chez|patients|traites|ne|qui|que|etre|les|des|du|et|est|sont|avec|par|une|un|pas|contre|pour|peut|dans|chez|en cas|traitement|traiter|toutes|il|de',
  help: 'trait\\w*|therap\\w*|soign\\w*|aid\\w*|efficac\\w*|utile\\w*|benefi\\w*|amelior\\w*|repond\\w*|reponse|recommand\\w*|conseill\\w*|indiqu\\w*|indication|option\\w*|choix|premiere (?:ligne|intention)|convient|contre|control\\w*|combat\\w*|guer\\w*|protege\\w*|previent|prevenir|eliminer?|ralenti\\w*|prometteu\\w*|envisag\\w*|soulag\\w*|mieux|prise en charge|autorise|stabilis\\w*|favorable\\w*',
  give: 'donn\\w*|administr\\w*|prescri\\w*|commenc\\w*|debut\\w*|instaur\\w*|utilis\\w*|poursui\\w*|continu\\w*|repren\\w*|repris\\w*|recevoir|recoi\\w*|reintrodui\\w*|passer a|ajout\\w*|propos\\w*',
  no: 'ne|n|pas|aucun\\w*|jamais|ni|sans|non|echec|echoue|inefficace|plutot que|au lieu',
  notNo: ['pas seulement', 'non seulement', 'sans (?:delai|tarder)'],
  stop: 'arret\\w*|interromp\\w*|interruption|suspen\\w*|cess\\w*|evit\\w*|redui\\w*|diminu\\w*|retir\\w*|stopp\\w*',
  passive: '',
  caution: 'contre indi\\w*|faux|fausse|erreur|interdit\\w*|avertissement|mise en garde|surveill\\w*|eliminer une qpml|exclure',
  exposed: [
    `(?:patiente?s?|personnes?|malades?|gens|ceux|sujets?|femmes?|hommes?) (?:(?!qpml|doi\\w*|peu\\w*)\\S+ ){0,3}(?:traites?|traitees?|recevant|ayant recu|sous|exposes?) (?:par |avec |a |de )?${few}qthis`,
    `avant ${few}qthis`,
  ],
  during: [`(?:traitement|therapie|prise|perfusions?) (?:par|avec|de|d) ${few}qthis`, `(?:sous|apres|pendant|avec) ${few}qthis`],
  goal: [
    '(?:trait\\w+|soigner|soins|therapie|contre|prise en charge|remede|combattre|controler|eliminer) (?:(?:de|la|le|l|du|une|d|des|les|contre) )*qpml',
    'qpml (?:(?!qthis|qdrug)\\S+ ){0,5}(?:trait\\w*|repond\\w*|amelior\\w*|guer\\w*|soigne\\w*)',
  ],
  harm: [
    '(?:risques?|(?<!en )cas|survenue|apparition|developpement|signes?|antecedents?) (?:\\S+ ){0,2}?(?:de|d) (?:(?:la|une|l) )?qpml',
    '(?:developp\\w*|provoqu\\w*|caus\\w*|entrain\\w*|morts? d|deced\\w*|contract\\w*) (?:\\S+ ){0,3}?qpml',
    'qpml (?:(?:a|ont|ete|est|peut) )*(?:rapport\\w*|surven\\w*|observ\\w*|decrit\\w*|signal\\w*)',
  ],
  hurry: 'hesit\\w*|tard\\w*|attend\\w*|si|et|ou|mais',
  way: 'brutalement|brusquement|soudain\\w*|de vous meme',
  except: 'sauf|que|sans|sinon',
  keep: [],
  wards: ['qthis (?:(?!ne|pas )\\S+ ){0,4}(?:redui|diminu|baisse)\\w* (?:\\S+ ){0,2}(?:risque|danger) (?:\\S+ ){0,3}qpml'],
  when: 'en cas|si|quand|lorsqu\\w*|des|apres|dans|chez|pour|en',
  parts: ' ; | mais | alors que | tandis que | cependant ',
  pronoun: 'il|ils|elle|elles|ces (?:medicaments|agents|traitements)|ce (?:medicament|traitement)',
  treatsIt: 'qnever',
  thisDisease: 'cette (?:maladie|infection)|ce virus',
  heading: 'trait\\w*|therap\\w*|prise en charge|soigner|options|soins',
};

export const es: Words = {
  marks:
    'el|la|los|han|fue|fueron|pacientes|tratados|al|sus|su|ser|los|las|del|y|es|son|con|por|una?|no|contra|para|puede|en|se|tratamiento|cada|si|que|de',
  help: 'trat\\w*|terap\\w*|ayud\\w*|efica\\w*|efectiv\\w*|util\\w*|benefici\\w*|mejor\\w*|respond\\w*|respuesta|recom\\w*|aconsej\\w*|indic\\w*|opcion\\w*|eleccion|primera linea|contra|control\\w*|combat\\w*|cur[ao]\\w*|proteg\\w*|previ?en\\w*|elimin\\w*|manej\\w*|consider\\w*|frena\\w*|alivi\\w*|aprobad\\w*|estabiliz\\w*|favorab\\w*|sirve\\w*|prometed\\w*',
  give: 'dar|da|dado|administr\\w*|prescri\\w*|recet\\w*|inici\\w*|comenz\\w*|empez\\w*|usar|usa|usan|utiliz\\w*|continu\\w*|reanud\\w*|reinici\\w*|recib\\w*|anad\\w*|cambi\\w* a|mantener|seguir|ofrec\\w*|volver a',
  no: 'no|nunca|ni|sin|ningun\\w*|jamas|tampoco|fracas\\w*|ineficaz|en lugar de|en vez de',
  notNo: ['no solo', 'sin (?:demora|retraso|duda)'],
  stop: 'suspen\\w*|interrump\\w*|retir\\w*|evit\\w*|reduc\\w*|deten\\w*|dej(?:ar|e|arse) de|disminu\\w*|abandon\\w*|parar|discontinu\\w*',
  passive: '',
  caution: 'contraindic\\w*|fals\\w*|error\\w*|equivocad\\w*|prohib\\w*|advert\\w*|vigil\\w*|descartar',
  exposed: [
    `(?:pacientes?|personas?|enferm[oa]s?|quienes|mujer\\w*|hombres?) (?:(?!qpml|deb\\w*|pued\\w*)\\S+ ){0,3}(?:tratad[oa]s?|expuest[oa]s?|que (?:recib\\w+|tom\\w+)) (?:con |a |de )?${few}qthis`,
    `antes de ${few}qthis`,
  ],
  during: [`(?:tratamiento|terapia|uso|infusion) (?:con|de) ${few}qthis`, `(?:durante|tras|bajo|con|despues de) ${few}qthis`],
  goal: [
    '(?:trat\\w+|terapia|contra|manejo|combatir|controlar|curar|eliminar) (?:(?:de|la|el|los|del|una|a|contra|para) )*qpml',
    'qpml (?:(?!qthis|qdrug)\\S+ ){0,5}(?:trat\\w*|respond\\w*|mejor\\w*|cur[ao]\\w*)',
  ],
  harm: [
    '(?:riesgos?|(?<!en )casos?|aparicion|desarrollo|signos?|antecedentes?|sospecha) (?:\\S+ ){0,2}?(?:de) (?:(?:la|una) )?qpml',
    '(?:desarroll\\w*|provoc\\w*|caus\\w*|produc\\w*|muri\\w*|fallec\\w*) (?:\\S+ ){0,3}?qpml',
    'qpml (?:(?:se|ha|han|sido) )*(?:notific\\w*|comunic\\w*|observ\\w*|ocurri\\w*|descrit\\w*|aparec\\w*)',
  ],
  hurry: 'dud\\w*|demor\\w*|tard\\w*|esper\\w*|si|y|o|pero',
  way: 'bruscamente|de golpe|por su cuenta',
  except: 'salvo|excepto|que|sin|sino',
  keep: [],
  wards: ['qthis (?:(?!no|nao|non )\\S+ ){0,4}(?:reduc|disminu|baja)\\w* (?:\\S+ ){0,2}(?:riesgo|peligro) (?:\\S+ ){0,3}qpml'],
  when: 'si|cuando|en|ante|tras|una vez|para|con',
  parts: ' ; | pero | mientras que | aunque | sin embargo ',
  pronoun: 'estos (?:medicamentos|farmacos|agentes)|este (?:medicamento|farmaco)|ambos',
  treatsIt: 'qnever',
  thisDisease: 'esta (?:enfermedad|infeccion)|este virus',
  heading: 'trat\\w*|terap\\w*|manejo|opciones',
};

export const pt: Words = {
  ...es,
  marks:
    'o|a|foi|foram|os|das|dos|nos|nas|ao|sao|um|ou|ser|tratados|os|as|da|do|na|no|e|com|por|uma?|nao|contra|para|pode|em|se|tratamento|cada|que|doentes|desenvolveram|ajuda',
  help: `${es.help}|ajud\\w*|melhor\\w*|recomenda\\w*|aconselh\\w*|opcao|opcoes|escolha|primeira linha|maneja\\w*|manejo|retarda\\w*|eficiente\\w*`,
  give: 'dar|da-se|dado|administr\\w*|prescrev\\w*|receit\\w*|inici\\w*|comec\\w*|usar|usa-se|usado|utiliz\\w*|continu\\w*|retom\\w*|reinici\\w*|receb\\w*|acrescent\\w*|mudar para|manter|oferec\\w*',
  no: 'nao|nunca|nem|sem|nenhum\\w*|jamais|tampouco|fracass\\w*|falh\\w*|ineficaz|em vez de|em lugar de',
  notNo: ['nao so', 'nao apenas', 'sem (?:demora|atraso|duvida)'],
  stop: 'suspen\\w*|suspenso|interromp\\w*|retir\\w*|evit\\w*|reduz\\w*|parar|deixar de|descontinu\\w*|diminu\\w*',
  passive: '',
  caution: 'contraindic\\w*|contra indic\\w*|fals\\w*|erro|errado|proib\\w*|advert\\w*|vigi\\w*|descartar|excluir',
  exposed: [
    `(?:pacientes?|pessoas?|doentes?|quem|mulher\\w*|homens?) (?:(?!qpml|dev\\w*|pod\\w*)\\S+ ){0,3}(?:tratad[oa]s?|expost[oa]s?|que (?:receb\\w+|tom\\w+)) (?:com |a |de )?${few}qthis`,
    `antes (?:de|do|da) ${few}qthis`,
  ],
  during: [`(?:tratamento|terapia|uso|infusao) (?:com|de) ${few}qthis`, `(?:durante|apos|sob|com|depois de) ${few}qthis`],
  goal: [
    '(?:trat\\w+|terapia|contra|manejo|combater|controlar|curar|eliminar) (?:(?:de|da|do|a|o|os|uma|contra|para) )*qpml',
    'qpml (?:(?!qthis|qdrug)\\S+ ){0,5}(?:trat\\w*|respond\\w*|melhor\\w*|cur[ao]\\w*)',
  ],
  harm: [
    '(?:riscos?|(?<!em )casos?|aparecimento|desenvolvimento|sinais|antecedentes?|suspeita) (?:\\S+ ){0,2}?(?:de|da) (?:(?:uma) )?qpml',
    '(?:desenvolv\\w*|provoc\\w*|caus\\w*|morr\\w*|contra[iu]\\w*) (?:\\S+ ){0,3}?qpml',
    'qpml (?:(?:foi|foram|tem|sido) )*(?:notific\\w*|relatad\\w*|observ\\w*|ocorr\\w*|descrit\\w*|aparec\\w*)',
  ],
  keep: [],
  wards: ['qthis (?:(?!no|nao|non )\\S+ ){0,4}(?:reduz|diminu|baixa)\\w* (?:\\S+ ){0,2}(?:risco|perigo) (?:\\S+ ){0,3}qpml'],
  when: 'se|quando|em|na|no|ante|apos|uma vez|para|com',
  parts: ' ; | mas | enquanto | embora | porem ',
  pronoun: 'estes (?:medicamentos|farmacos)|este (?:medicamento|farmaco)|ambos',
  treatsIt: 'qnever',
  thisDisease: 'esta (?:doenca|infecao)|este virus',
  heading: 'trat\\w*|terap\\w*|manejo|opcoes',
};

export const it: Words = {
  ...es,
  marks:
    'va|hanno|ha|sono|stati|state|pazienti|nei|dei|delle|degli|il|lo|la|gli|le|della?|del|e|di|con|per|una?|non|contro|puo|nella?|si|trattamento|ogni|al|che|da|i',
  help: 'tratta\\w*|cur\\w*|terap\\w*|aiut\\w*|effica\\w*|util\\w*|benefic\\w*|miglior\\w*|rispond\\w*|risposta|raccomand\\w*|consigli\\w*|indica\\w*|opzion\\w*|scelta|prima linea|contro|controll\\w*|combatt\\w*|guari\\w*|protegg\\w*|previen\\w*|elimin\\w*|gesti\\w*|consider\\w*|rallent\\w*|alleviar?\\w*|approvat\\w*|promett\\w*',
  give: 'dare|somministr\\w*|prescriv\\w*|inizi\\w*|usare|usa|usat\\w*|utilizz\\w*|continu\\w*|riprend\\w*|ripres\\w*|riavvi\\w*|ricev\\w*|aggiung\\w*|passare a|mantenere|proseguir\\w*',
  no: 'non|mai|ne|senza|nessun\\w*|neppure|nemmeno|fallit\\w*|inefficac\\w*|invece di|anziche',
  notNo: ['non solo', 'senza (?:indugio|ritardo|dubbio)'],
  stop: 'sospe\\w*|sospend\\w*|interromp\\w*|interrott\\w*|evit\\w*|ridu\\w*|ridott\\w*|smett\\w*|fermat\\w*',
  passive: '',
  caution: 'controindic\\w*|fals\\w*|errore|sbagliat\\w*|vietat\\w*|avvert\\w*|sorvegli\\w*|escludere',
  exposed: [
    `(?:pazient[ei]|person[ae]|malat[oi]|chi|donn[ae]|uomini) (?:(?!qpml|dev\\w*|poss\\w*)\\S+ ){0,3}(?:trattat[oaie]|espost[oaie]|che (?:ricev\\w+|assum\\w+)) (?:con |a |di )?${few}qthis`,
    `prima di ${few}qthis`,
  ],
  during: [`(?:trattamento|terapia|uso|infusione) (?:con|di) ${few}qthis`, `(?:durante|dopo|sotto|con) ${few}qthis`],
  goal: [
    '(?:tratta\\w+|terapia|contro|cura|curare|gestione|combattere|controllare|eliminare) (?:(?:di|della|del|la|il|una|contro|per) )*qpml',
    'qpml (?:(?!qthis|qdrug)\\S+ ){0,5}(?:tratta\\w*|rispond\\w*|miglior\\w*|cur[ao]\\w*|guari\\w*)',
  ],
  harm: [
    '(?:rischio|rischi|casi|(?<!in )caso|comparsa|sviluppo|segni|sospett\\w*) (?:\\S+ ){0,2}?(?:di|una) (?:(?:una) )?qpml',
    '(?:svilupp\\w*|provoc\\w*|caus\\w*|mort[oi]) (?:\\S+ ){0,3}?qpml',
    'qpml (?:(?:e|sono|stat\\w) )*(?:segnal\\w*|osserv\\w*|riportat\\w*|verific\\w*|descritt\\w*)',
  ],
  keep: [],
  wards: ['qthis (?:(?!no|nao|non )\\S+ ){0,4}(?:riduc|diminu|abbassa)\\w* (?:\\S+ ){0,2}(?:rischio|pericolo) (?:\\S+ ){0,3}qpml'],
  when: 'se|quando|in|nella|nel|dopo|una volta|per|con',
  parts: ' ; | ma | mentre | sebbene | tuttavia ',
  pronoun: 'questi (?:medicinali|farmaci|agenti)|questo (?:medicinale|farmaco)|entrambi',
  treatsIt: 'qnever',
  thisDisease: 'questa (?:malattia|infezione)|questo virus',
  heading: 'trattament\\w*|terap\\w*|cur[ae]|gestione|opzioni|come si tratta',
};

export const nl: Words = {
  marks:
    'na|nooit|geef|als|de|het|patienten|mensen|heeft|hebben|aan|dat|deze|door|een|en|is|zijn|met|bij|van|niet|wordt|worden|kan|op|tegen|voor|behandeling|of|moet|helpt|werden|om|te|die',
  help: 'behandel\\w*|therap\\w*|help\\w*|geholpen|nuttig\\w*|baat|werk(?:t|en|zaam\\w*)|effectie\\w*|aanbevolen|aanbeve\\w*|aangeraden|aan te raden|geindiceerd|indicatie|optie\\w*|keuze|eerstelijns\\w*|verbeter\\w*|reage\\w*|genees\\w*|genezen|controle\\w*|bestrijd\\w*|tegen|bescherm\\w*|voorkom\\w*|verlicht\\w*|overwe\\w*|goedgekeurd|geschikt|veelbelovend|remt|vertraagt|herstel\\w*|middel',
  give: 'geven|gegeven|geef|toedien\\w*|toegediend|start\\w*|begin\\w*|voorschrij\\w*|voorgeschreven|gebruik\\w*|voortzet\\w*|voortgezet|doorga\\w*|hervat\\w*|herstart\\w*|opnieuw|krijgen|overstap\\w*|toevoeg\\w*',
  no: 'niet|geen|nooit|noch|zonder|niemand|mislukt\\w*|faalt|onwerkzaam|in plaats van|of er|onduidelijk',
  notNo: ['niet alleen', 'zonder (?:uitstel|twijfel)'],
  stop: 'stop\\w*|gestopt|gestaakt|stak\\w*|onderbr\\w*|onderbroken|vermij\\w*|vermeden|vermind\\w*|afbouw\\w*|beeindig\\w*|verlag\\w*|opgeschort',
  passive: '',
  caution: 'gecontra\\w*|contra ?indic\\w*|fout\\w*|onjuist|verboden|waarschuw\\w*|uitsluiten',
  exposed: [
    `(?:patienten|patient|mensen|personen|wie|die) (?:(?!qpml)\\S+ ){0,3}met ${few}qthis (?:\\S+ )?behandeld\\w*`,
    `(?:patienten|patient|mensen|personen|wie|die) (?:(?!qpml)\\S+ ){0,3}behandeld\\w* met ${few}qthis`,
    `(?:patienten|mensen|personen) (?:op|met|onder|die) ${few}qthis`,
    `voor ${few}qthis`,
  ],
  during: [`(?:behandeling|therapie|gebruik) (?:met|van) ${few}qthis`, `(?:tijdens|onder|na) ${few}qthis`],
  goal: [
    '(?:behandel\\w+|therapie|middel|tegen|bestrijd\\w*) (?:(?:van|de|het|een|tegen|bij|voor) )*qpml',
    'qpml (?:(?!qthis|qdrug)\\S+ ){0,5}(?:behandel\\w*|reage\\w*|verbeter\\w*|genees\\w*)',
  ],
  harm: [
    '(?:risico|kans|gevallen|(?<!in )geval|ontstaan|ontwikkeling|tekenen) (?:\\S+ ){0,2}?(?:op|van) (?:een )?qpml',
    '(?:kregen|kreeg|ontwikkel\\w*|veroorza\\w*|overle\\w*|stierf\\w*) (?:\\S+ ){0,3}?qpml',
    'qpml (?:(?:is|zijn|werd|werden|kan) )*(?:gemeld\\w*|opgetreden|gezien|waargenomen|veroorza\\w*|ontwikkel\\w*|voorgekomen)',
  ],
  hurry: 'aarzel\\w*|wacht\\w*|als|en|of|maar',
  way: 'plotseling|abrupt|zelf',
  except: 'behalve|dan|zonder|tenzij',
  keep: [],
  wards: ['qthis (?:(?!niet|geen )\\S+ ){0,4}(?:verlaag|vermind|verklein)\\w* (?:\\S+ ){0,2}(?:risico|kans) (?:\\S+ ){0,3}qpml'],
  when: 'bij|als|indien|zodra|na|wanneer',
  parts: ' ; | maar | terwijl | hoewel | echter ',
  pronoun: 'deze (?:middelen|medicijnen)|dit (?:middel|medicijn)|beide',
  treatsIt: 'qnever',
  thisDisease: 'deze (?:ziekte|infectie)|dit virus',
  heading: 'behandel\\w*|therap\\w*|wat helpt|opties',
};
