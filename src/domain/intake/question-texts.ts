import type { QuestionId } from './answers.ts';

interface ChoiceText {
  readonly text: string;
  readonly help?: string;
  readonly asksText?: { readonly label: string; readonly maxLength: number };
}

export interface QuestionText {
  readonly text: string;
  readonly label: string;
  readonly help?: string;
  readonly choices: Readonly<Record<string, ChoiceText>>;
}

const yesNo = { yes: { text: 'Ja' }, no: { text: 'Nee' } } as const;

/**
 * The words of the intake: je-form, plain, readable aloud. `{municipality}` becomes the municipality of the office.
 * The order of the choices is in questions.ts.
 */
export const questionTexts: Readonly<Record<QuestionId, QuestionText>> = {
  aboutSelf: {
    text: 'Gaat het over jezelf?',
    label: 'Over wie',
    choices: {
      self: { text: 'Ja, over mezelf' },
      someoneElse: {
        text: 'Nee, over iemand anders',
        help: 'Advies kan meteen. Een brief kan pas als die persoon daarmee akkoord gaat.',
      },
    },
  },
  requestForHelp: {
    text: 'Waarvoor kom je?',
    label: 'Hulpvraag',
    help: 'Meer dan één antwoord mag.',
    choices: {
      findWork: { text: 'Werk zoeken' },
      registerVdab: { text: 'Inschrijven bij VDAB', help: 'VDAB is de Vlaamse dienst die werkzoekenden helpt.' },
      doKlus: { text: 'Klusjes doen (wijk-werken)' },
      haveKlusDone: { text: 'Een klusje laten doen' },
      meaningfulActivity: { text: 'Een zinvolle bezigheid' },
      moneyOrLeefloon: { text: 'Geld of leefloon' },
      rvaLetter: {
        text: 'Een brief van de RVA',
        help: 'RVA: Rijksdienst voor Arbeidsvoorziening, die over de werkloosheidsuitkering beslist.',
      },
      trainingOrInternship: { text: 'Een opleiding of stage' },
      volunteering: { text: 'Vrijwilligerswerk' },
      selfEmployedProblems: { text: 'Problemen als zelfstandige' },
      somethingElse: { text: 'Iets anders', asksText: { label: 'Wat dan, in een paar woorden', maxLength: 280 } },
    },
  },
  residence: {
    text: 'Woon je in {municipality}?',
    label: 'Woonplaats',
    choices: {
      otherMunicipality: { text: 'In een andere gemeente' },
      noFixedAddress: { text: 'Geen vast adres' },
    },
  },
  otherMunicipality: {
    text: 'In welke gemeente woon je?',
    label: 'Gemeente',
    choices: {
      elsewhereInFlanders: { text: 'Ergens anders in Vlaanderen' },
      outsideFlanders: { text: 'Buiten Vlaanderen' },
    },
  },
  language: {
    text: 'In welke taal praten we het best?',
    label: 'Taal',
    choices: {
      dutch: { text: 'Nederlands' },
      french: { text: 'Frans' },
      english: { text: 'Engels' },
      german: { text: 'Duits' },
      arabic: { text: 'Arabisch' },
      ukrainian: { text: 'Oekraïens' },
      spanish: { text: 'Spaans' },
      flemishSignLanguage: { text: 'Vlaamse Gebarentaal' },
      other: { text: 'Een andere taal', asksText: { label: 'Welke taal', maxLength: 60 } },
    },
  },
  interpreter: { text: 'Heb je een tolk nodig?', label: 'Tolk', choices: yesNo },
  selfEmployed: {
    text: 'Ben je zelfstandige, of was je dat?',
    label: 'Zelfstandige',
    help: 'Ook als je pas gestopt of failliet bent.',
    choices: {
      no: { text: 'Nee, of meer dan een jaar geleden gestopt' },
      active: { text: 'Ja, nu nog' },
      stopped: { text: 'Ja, minder dan een jaar geleden gestopt' },
    },
  },
  urgentSigns: {
    text: 'Is er iets dringends?',
    label: 'Dringend',
    help: 'Meer dan één antwoord mag.',
    choices: {
      seizure: { text: 'Er komt een deurwaarder of er is beslag gelegd' },
      energyCut: { text: 'Gas, elektriciteit of water wordt afgesloten' },
      noIncome: { text: 'Er is nu geen geld om van te leven' },
      noneOfThese: { text: 'Niets van dit alles' },
    },
  },
  income: {
    text: 'Waarvan leef je nu?',
    label: 'Inkomen',
    help: 'Meer dan één antwoord mag.',
    choices: {
      wages: { text: 'Loon' },
      unemploymentBenefit: { text: 'Werkloosheidsuitkering' },
      integrationBenefit: { text: 'Inschakelingsuitkering', help: 'De uitkering na je studies.' },
      leefloon: { text: 'Leefloon' },
      healthFund: { text: 'Uitkering van het ziekenfonds' },
      incomeReplacementAllowance: {
        text: 'Tegemoetkoming voor wie een handicap heeft',
        help: 'De inkomensvervangende tegemoetkoming (IVT) of de integratietegemoetkoming (IT).',
      },
      pension: { text: 'Pensioen' },
      none: { text: 'Geen inkomen' },
      equivalentLeefloon: { text: 'Equivalent leefloon', help: 'Steun van het OCMW, even hoog als een leefloon.' },
      other: { text: 'Iets anders' },
    },
  },
  leefloonPayer: {
    text: 'Welk OCMW betaalt je leefloon?',
    label: 'Welk OCMW',
    help: 'OCMW: Openbaar Centrum voor Maatschappelijk Welzijn, de sociale dienst van een gemeente.',
    choices: {
      thisOcmw: { text: 'Het OCMW van {municipality}' },
      otherOcmw: { text: 'Een ander OCMW' },
    },
  },
  rvaLetter: { text: 'Kreeg je een brief dat je uitkering stopt?', label: 'Brief van de RVA', choices: yesNo },
  rvaEndDate: {
    text: 'Op welke dag stopt je uitkering?',
    label: 'Einde uitkering',
    help: 'De datum staat in de brief van de RVA. Weet je de dag niet, vul dan maand en jaar in.',
    choices: {},
  },
  rvaEndReason: {
    text: 'Waarom stopt je uitkering?',
    label: 'Reden van het einde',
    choices: {
      timeLimit: { text: 'De uitkering is beperkt in de tijd' },
      sanction: { text: 'Het is een sanctie' },
      other: { text: 'Een andere reden' },
    },
  },
  vdabRegistered: { text: 'Ben je ingeschreven bij VDAB?', label: 'VDAB', choices: yesNo },
  vdabMediator: {
    text: 'Heb je bij VDAB een bemiddelaar?',
    label: 'Bemiddelaar',
    help: 'De persoon die jou bij VDAB helpt.',
    choices: {
      yes: { text: 'Ja', asksText: { label: 'Naam van de bemiddelaar (mag leeg blijven)', maxLength: 120 } },
      no: { text: 'Nee' },
    },
  },
  workNow: {
    text: 'Kun je nu betaald werk doen?',
    label: 'Werk nu',
    choices: {
      yes: { text: 'Ja' },
      partly: { text: 'Deels, bijvoorbeeld halftijds' },
      notNow: { text: 'Nu niet' },
    },
  },
  obstacle: {
    text: 'Komt dat door gezondheid of andere moeilijkheden?',
    label: 'Moeilijkheden',
    help: 'Ja of nee is genoeg. Je hoeft niet te zeggen welke.',
    choices: yesNo,
  },
  permission: {
    text: 'Heb je al een toelating om iets te doen naast je uitkering?',
    label: 'Toelating',
    help: 'Meer dan één antwoord mag.',
    choices: {
      advisingPhysician: { text: 'Ja, van de adviserend arts van het ziekenfonds' },
      vdab: { text: 'Ja, van VDAB' },
      ocmw: { text: 'Ja, van het OCMW' },
      none: { text: 'Nee, nog niet' },
    },
  },
  vaphSupport: {
    text: 'Krijg je begeleiding van het VAPH?',
    label: 'VAPH',
    help: 'VAPH: Vlaams Agentschap voor Personen met een Handicap. Bijvoorbeeld dagopvang of begeleid werken.',
    choices: yesNo,
  },
  privateEmployer: {
    text: 'Ken je al een bedrijf waar je kunt werken, of zoek je er een?',
    label: 'Bedrijf',
    choices: {
      found: { text: 'Ja, ik ken een bedrijf' },
      sought: { text: 'Ik zoek een bedrijf' },
      no: { text: 'Nee' },
    },
  },
  socialWorker: {
    text: 'Heb je hier al een maatschappelijk werker?',
    label: 'Maatschappelijk werker',
    choices: {
      yes: { text: 'Ja', asksText: { label: 'Naam van de maatschappelijk werker (mag leeg blijven)', maxLength: 120 } },
      no: { text: 'Nee' },
    },
  },
};
