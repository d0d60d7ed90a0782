import type { DemoGoalDetails } from './demo-goal.js'

export const tromsoGoals: readonly DemoGoalDetails[] = [
  {
    teamKey: 'tromso',
    goalKey: 'tilgjengelig',
    fields: {
      description: 'Vi teller dager fra første henvendelse til første samtale, for den som ventet lengst den uka.',
      forWhom: 'Alle som tar kontakt for første gang',
      owner: 'Teamlederen',
      dueDate: '2015-09-15',
      baseline: 31,
      target: 21,
      unit: 'dager',
      betterWhen: 'LOWER',
      measurementTool: 'Ventelista, lest hver mandag',
      agreementReason: 'Brukerrepresentanten begynner i teamet etter neste samling. Brukerutvalget har lest målet og sagt ja.',
      smartSpecific: 'FINE',
      smartMeasurable: 'FINE',
      smartInspiring: 'UNCLEAR',
      smartRealistic: 'FINE',
      smartTimed: 'FINE',
    },
    measurements: {
      by: 'Teamlederen',
      values: [31, 26, 33, 27, 30, 34, 28, [32, 'To syke i teamet'], 29, [27, 'Faste timer til nye på tirsdager'], 24, 21, 20],
    },
    actions: [
      { title: 'Holde av tirsdagene til førstesamtaler', responsible: 'Teamlederen', dueDate: '2014-11-04', actionStatus: 'DONE' },
      { title: 'Ringe alle som venter, hver uke', responsible: 'Mottaket', dueDate: '2014-12-01', actionStatus: 'UNDER_WAY' },
    ],
    votes: [
      { by: 'jorunn', answer: 'AGREE' },
      { by: 'farid', answer: 'AGREE_WITH_REMARK', remark: 'Tell også dem som gir opp mens de venter.' },
      { by: 'ragnhild', answer: 'AGREE' },
    ],
  },
  {
    teamKey: 'tromso',
    goalKey: 'viktig',
    fields: {
      forWhom: 'Brukere som har vært hos oss i mer enn tre måneder',
      dueDate: '2015-12-02',
      target: 80,
      unit: 'prosent',
      betterWhen: 'HIGHER',
      smartSpecific: 'FINE',
      smartMeasurable: 'UNCLEAR',
    },
    actions: [
      {
        title: 'Prøve skjemaet «Hva er viktig for meg» med fem brukere',
        responsible: 'To i teamet',
        dueDate: '2015-01-30',
        actionStatus: 'NOT_STARTED',
      },
    ],
  },
]
