/**
 * Words that do not belong in a letter, per kind, folded (no accents, lower case). `*` stands for any letters (inflection,
 * compounds), a hyphen for a hyphen, a space or nothing. A hit is a question, not a refusal: a word too many costs one
 * click, but an ordinary word that always hits teaches people to click it away. So: no words that are a job or a workplace.
 */
export const sensitiveWords = {
  health: `
    gezondheid gezondheidstoestand gezondheidsprobl* gezondheidsklacht* gezondheidsreden* diagnos* *syndroom ziek
    *ziekte *ziektes *ziekten ziekte* ziekelijk* ziekenfonds* ziekenkas* mutualiteit* chronisch* hospitalis* gehospitaliseerd*
    ziekenhuisopname* invalid* arbeidsongeschikt* *handicap* gehandicapt* mindervalid* vaph rolstoel* hart-patient*
    kanker-patient* nier-patient* revalid* geopereerd* operatie operaties therapie *therapie therapeut* *stoornis
    *stoornissen verstandelijk* zwakbegaafd* slechtziend* slechthorend* doof doofheid blind blinde
    kleurenblind blindheid zwanger* miskraam abortus
    depress* depri* manisch* bipola* borderline* schizo* psychose* psychotisch* psychiat* psych psychisch* psycholoog*
    psychologen psychologisch* autis* asperger* adhd add ptss ptsd posttraumatisch* *trauma* getraumatiseerd* angst*
    paniek* fobie* dwangneuro* ocd burn-out* overspannen zelfmoord* suicid* automutil* zelfverwond* anorexi*
    boulimi* hallucin* verslav* verslaafd* *verslaving *verslaafd* alcohol* drankprobl* drankgebruik drugs*
    druggebr* drugdeal* drugverslav* cannabis wiet cocaine heroine amfetamine* gokprobl* gokverslav* afkick*
    ontwenning* diabet* suikerziek* epilep* astma* copd *kanker kanker* *tumor* chemo* leukemie reuma* artritis
    artrose fibromyalgie crohn colitis hernia* hartaanval* hartinfarct* hartprobl* hartfalen beroerte* cva
    hersenbloed* hersenletsel* parkinson* alzheimer* dement* hiv aids seropositie* hepatitis tuberculose tbc
    migraine* covid cvs rugklacht* rugprobl* rugpijn* nekklacht* knieprobl* knieklacht* schouderklacht* pijnklacht*
    obesitas obasi cgg paaz overgewicht incontinen* slaapprobl* slapeloos*
  `,
  medication: `
    medicati* medicament* medicijn* geneesmiddel* pillen slaappil* slaapmiddel* kalmeermiddel* kalmeerpil*
    pijnstiller* antidepress* antipsychotic* antibiotic* insuline* sertraline* serlain escitalopram sipralexa
    citalopram cipramil paroxetine seroxat fluoxetine prozac venlafaxine efexor duloxetine cymbalta mirtazapine
    remergon trazodon* amitriptyline redomex bupropion wellbutrin alprazolam xanax lorazepam temesta diazepam valium
    bromazepam lexotan oxazepam seresta prazepam lysanxia clonazepam rivotril zolpidem stilnoct zopiclon* imovane
    lormetazepam loramet quetiapine seroquel olanzapine zyprexa risperidon* risperdal aripiprazol* abilify
    haloperidol haldol clozapine leponex paliperidon* invega xeplion lithium camcolit maniprex valproaat depakine
    lamotrigine lamictal carbamazepine tegretol levetiracetam keppra topiramaat gabapentine neurontin pregabaline
    lyrica methylfenidaat rilatine ritalin* concerta medikinet strattera atomoxetine elvanse tramadol contramal
    oxycodon* oxycontin oxynorm morfine fentanyl durogesic methadon* buprenorfine suboxone subutex antabuse
    disulfiram acamprosaat campral naltrexon* metformine* glucophage ozempic semaglutide methotrexaat ledertrexate
    cortison* medrol prednison* prednisolon* humira ventolin symbicort paracetamol dafalgan ibuprofen nurofen brufen
    eliquis xarelto marcoumar asaflow
  `,
  debt: `
    schuld schulden schulden* schuldbemid* schuldeis* schuldhulp* schuldsaldo* schuldvorder* huurschuld*
    belastingschuld* energieschuld* gokschuld* afbetalingsschuld* csr *deurwaarder* loonbeslag* beslaglegging*
    beslagname* beslag loonoverdracht* incasso* aanmaning* dwangbevel* schuldbewind* bewindvoer*
    betalingsachterstand* betaalachterstand* huurachterstand* achterstallig* afbetal* wanbetal* budgetbeheer*
    budgetbegeleid* failliet* faillissement* insolven* bankroet lening leningen kredietprobl* uithuiszetting*
    kwijtschelding*
  `,
  justice: `
    gevangen* gedetineerd* detentie* voorarrest* penitentiair* celstraf* werkstraf* taakstraf* straf straffen strafrecht*
    strafzaak strafbaar* strafbare* strafregister* strafblad* strafdossier* veroordeel* probatie* enkelband*
    invrijheid* reclassering* justitie* justitieel* gerechtelijk* *rechtbank* procureur* *onderzoeksrechter
    jeugdrechter* assisen dagvaarding* politie* arrestatie* gearresteerd* aangehouden aanhouding* huiszoeking*
    proces-verba* misdrij* misdaad* crimin* delinquent* diefstal* geweld geweldpleging *geweld verdachte* beklaagde*
    dader daders internering* geinterneerd* contactverbod* straatverbod* rijverbod* drugshandel* drugsdeal*
  `,
  family: `
    echtscheid* vechtscheid* partnergeweld gezinsgeweld relatieprobl* huwelijksprobl* gezinsprobl* familieruzie*
    alimentatie* onderhoudsgeld* mishandel* kindermishandel* vluchthuis* hoederecht bezoekrecht
  `,
  origin: `
    asielzoek* asielaanvra* asielprocedure* *vluchteling* sans-papiers verblijfsvergunning* verblijfspapier*
    verblijfsstatu* verblijfsrecht* verblijfstitel* vreemdelingenzaken migratieachtergrond
  `,
} as const;

/** The same, for what takes more than one word. */
export const sensitivePhrases: Readonly<Record<keyof typeof sensitiveWords, readonly string[]>> = {
  health: [
    'mentale beperking*',
    'fysieke beperking*',
    'lichamelijke beperking*',
    'medische beperking*',
    'medische reden*',
    'medische probl*',
    'medische klacht*',
    'medische toestand*',
    'medische behandeling*',
    'medisch dossier*',
    'medisch attest*',
    'medisch* ongeschikt*',
    'opname in de psychiatrie',
    'langdurig ziek*',
    'multiple sclerose',
    'mentaal zwak*',
    'een beperking',
    'aan de drank',
    'drinkt veel',
    'in verwachting',
    'hoge bloeddruk',
    'long covid',
  ],
  medication: [],
  debt: [
    'in de collectieve schuldenregeling',
    'in de collectieve',
    'collectieve schuldenregeling',
    'onbetaalde facturen',
    'onbetaalde rekeningen',
    'zwarte lijst',
  ],
  justice: [
    'elektronisch toezicht',
    'voorwaardelijk* vrij*',
    'voorlopig* vrij*',
    'slagen en verwondingen',
    'schuldig bevonden',
  ],
  family: [
    'huiselijk geweld',
    'familiaal geweld',
    'intrafamiliaal geweld',
    'is gescheiden',
    'pas gescheiden',
    'ruzie met haar familie',
    'ruzie met zijn familie',
  ],
  origin: ['zonder papieren', 'zonder geldige papieren', 'subsidiair* bescherm*', 'van * afkomst'],
};

/**
 * Abbreviations that count only in capitals: "ms" is also a time and the start of an address, "ass" is no diagnosis. A name
 * of software ("MS Office") begins with one of them too.
 */
export const sensitiveAbbreviations = { health: ['ASS', 'MS'] } as const;
