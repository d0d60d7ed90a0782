import type { DemoGoalComment, DemoGoalDetails } from './demo-goal.js'

const MAP = 'hamar-stange-tjeneste'

/** Three goals, one of each kind: agreed and moving, changed since people voted, and still discussed. */
export const hamarStangeGoals: readonly DemoGoalDetails[] = [
  {
    teamKey: 'hamar-stange',
    goalKey: 'viktig',
    fields: {
      description: 'Vi teller førstesamtaler i begge kommuner. Spørsmålet skal komme før vi snakker om tjenester.',
      forWhom: 'Nye brukere i Hamar og Stange',
      owner: 'Nora',
      dueDate: '2015-06-09',
      baseline: 45,
      target: 70,
      unit: 'prosent av førstesamtalene',
      betterWhen: 'HIGHER',
      measurementTool: 'Kryss på et skjema etter hver førstesamtale, talt opp hver fredag',
      smartSpecific: 'FINE',
      smartMeasurable: 'FINE',
      smartInspiring: 'FINE',
      smartRealistic: 'FINE',
      smartTimed: 'FINE',
    },
    actors: [`${MAP}/bruker`, `${MAP}/koordinator`],
    measurements: {
      by: 'Nora',
      values: [
        45,
        60,
        [44, 'Ferie og mange vikarer'],
        58,
        46,
        61,
        43,
        [47, 'Øvde på samtalen i teamet'],
        [64, 'Samtalehjulet tatt i bruk i begge kommuner'],
        66,
        63,
        70,
        [68, 'Likepersonen var med i tre samtaler'],
        72,
      ],
    },
    actions: [
      {
        title: 'Øve på samtalen to og to, med Ragnhild som bruker',
        responsible: 'Nora',
        dueDate: '2014-11-14',
        actionStatus: 'DONE',
        note: 'Vi øvde tre ganger. Den første setningen var vanskeligst.',
      },
      {
        title: 'Legge samtalehjulet ved innkallingen',
        responsible: 'Merkantil i Stange',
        dueDate: '2014-11-28',
        actionStatus: 'DONE',
      },
      {
        title: 'Be fastlegene nevne spørsmålet når de henviser',
        responsible: 'Kommuneoverlegen',
        dueDate: '2015-02-13',
        actionStatus: 'UNDER_WAY',
        actors: [`${MAP}/fastlege`],
      },
      {
        title: 'La likepersonen være med i førstesamtalen for dem som vil',
        responsible: 'Ragnhild',
        dueDate: '2015-03-27',
        actionStatus: 'NOT_STARTED',
        actors: [`${MAP}/likeperson`],
      },
    ],
    votes: [
      { by: 'nora', answer: 'AGREE' },
      {
        by: 'ragnhild',
        answer: 'AGREE_WITH_REMARK',
        remark: 'Spør også dem som har vært her lenge. De fikk aldri spørsmålet.',
      },
      { by: 'farid', answer: 'AGREE' },
    ],
  },
  {
    teamKey: 'hamar-stange',
    goalKey: 'samhandling',
    fields: {
      description: 'Vi spør etter hvert ansvarsgruppemøte: Vet du hvem som gjør hva fram til neste møte?',
      forWhom: 'Brukere som får hjelp både fra kommunen og fra DPS',
      owner: 'Enhetslederen i Hamar',
      dueDate: '2015-12-02',
      baseline: 52,
      target: 90,
      unit: 'prosent som svarer ja',
      betterWhen: 'HIGHER',
      measurementTool: 'Ett spørsmål på papir etter møtet',
      smartSpecific: 'FINE',
      smartMeasurable: 'FINE',
      smartInspiring: 'UNCLEAR',
      smartRealistic: 'UNCLEAR',
      smartTimed: 'FINE',
    },
    actors: [`${MAP}/dps`, `${MAP}/koordinator`],
    measurements: { by: 'Nora', values: [52, [58, 'Bare fem møter'], 55, 63] },
    actions: [
      {
        title: 'Avtale faste møter med DPS den første tirsdagen i måneden',
        responsible: 'Enhetslederen i Hamar',
        dueDate: '2014-12-12',
        actionStatus: 'UNDER_WAY',
        actors: [`${MAP}/dps`],
      },
      {
        title: 'Skrive opp hvem som gjør hva, før alle går fra møtet',
        responsible: 'Koordinatorene',
        dueDate: '2015-01-16',
        actionStatus: 'NOT_STARTED',
      },
    ],
    votes: [
      { by: 'nora', answer: 'AGREE' },
      {
        by: 'ragnhild',
        answer: 'AGREE',
        wording: 'Åtte av ti brukere sier at kommunen og DPS er enige om hvem som gjør hva',
      },
    ],
  },
  {
    teamKey: 'hamar-stange',
    goalKey: 'parorende',
    fields: {
      description: 'Gjelder når brukeren sier ja til det.',
      forWhom: 'Pårørende til nye brukere',
      smartSpecific: 'UNCLEAR',
      smartMeasurable: 'FINE',
    },
    actors: [`${MAP}/parorende`],
    votes: [
      { by: 'nora', answer: 'AGREE' },
      { by: 'ragnhild', answer: 'NOT_YET', remark: 'Barn er også pårørende. Hva tilbyr vi dem?' },
    ],
  },
]

export const hamarStangeComments: readonly DemoGoalComment[] = [
  {
    by: 'ragnhild',
    teamKey: 'hamar-stange',
    about: 'viktig',
    text: 'To av dem jeg snakket med, ble glade for spørsmålet, men visste ikke hva de skulle svare. Kan de få det på forhånd?',
  },
  {
    by: 'nora',
    teamKey: 'hamar-stange',
    about: 'viktig',
    text: 'God idé. Vi legger det ved innkallingen, sammen med samtalehjulet.',
  },
  {
    by: 'farid',
    teamKey: 'hamar-stange',
    about: 'samhandling',
    text: 'Molde og Drammen har mål som ligner. Skal dere snakke sammen på neste samling?',
  },
]
