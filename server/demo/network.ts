/** The demo network, from DOMAIN.md sections 1 and 7: one network whose five cohorts are the source's five learning networks. */
export interface DemoNetwork {
  readonly name: string
  readonly vision: string
  readonly note: string
  readonly phases: readonly DemoPhase[]
  readonly cohorts: readonly string[]
  readonly gatherings: readonly DemoGathering[]
  readonly workPeriods: readonly DemoWorkPeriod[]
}

export interface DemoPhase {
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
}

export interface DemoGathering extends Period {
  readonly key: string
  readonly number: number
  readonly place: string
  readonly topics: readonly string[]
}

export interface DemoWorkPeriod extends Period {
  readonly key: string
  readonly tasks: readonly string[]
}

/** Dates are YYYY-MM-DD, the last day included; no cohort: common to all. */
interface Period {
  readonly title: string
  readonly cohort: string | null
  readonly startsOn: string
  readonly endsOn: string
}

interface Cohort {
  readonly key: string
  readonly name: string
  readonly place: string
  /** The first day of gatherings 1, 2 and 3. */
  readonly gatherings: readonly [string, string, string]
}

const FIRST_GATHERING = '2014-09-17'
const COMMON_GATHERING = '2015-12-02'
const TEAMS_BEGIN = '2014-06-10'
const NETWORK_BEGINS = '2014-01-15'
const NETWORK_ENDS = '2016-12-02'

/** Only two dates are known; the others lie within the intervals of Figure 1, and `note` says that they are invented. */
const COHORTS: readonly Cohort[] = [
  { key: 'nord', name: 'Nord', place: 'Tromsø', gatherings: ['2014-10-28', '2015-03-10', '2015-09-15'] },
  { key: 'sor-vest', name: 'Sør/Vest', place: 'Stavanger', gatherings: ['2014-11-18', '2015-04-21', '2015-10-27'] },
  { key: 'ost-1', name: 'Øst 1', place: 'Gardermoen', gatherings: [FIRST_GATHERING, '2015-01-20', '2015-06-09'] },
  { key: 'ost-2', name: 'Øst 2', place: 'Gardermoen', gatherings: ['2014-09-24', '2015-01-27', '2015-06-16'] },
  { key: 'midt', name: 'Midt', place: 'Værnes', gatherings: ['2014-10-14', '2015-02-24', '2015-09-01'] },
]

const TOPICS: readonly (readonly string[])[] = [
  ['Pasientforløp', 'Recovery', 'Likemannsarbeid', 'Holdninger, relasjon og håp', 'Forbedringsarbeid', 'Mål og målinger'],
  ['Mål og måleverktøy', 'Samhandling og partnerskap', 'ROP-veilederen', 'Implementering'],
  ['Likemannsarbeid', 'Pårørende', 'Bruker spør bruker', 'Nettverksmøter, dialog og beslutningsstøtte'],
]
const COMMON_TOPICS = [
  'Statlige føringer',
  'Eksempler på forbedret praksis',
  'Forebygging',
  'Kompetansemiljøer',
  'Hva er viktig for deg?',
]

/** What the teams do before gathering 1, 2, 3 and 4: the preparation packages, then trying out. */
const WORK: readonly { readonly title: string; readonly tasks: readonly string[] }[] = [
  {
    title: 'Forberedelsespakke 1',
    tasks: [
      'Sett sammen et forbedringsteam, med brukerrepresentant',
      'Kartlegg tjenestene dere har i dag',
      'Intervju minst to brukere om hva de har erfart',
    ],
  },
  {
    title: 'Forberedelsespakke 2',
    tasks: [
      'Forankre arbeidet hos ledere og kolleger',
      'Bli enige om konkrete mål',
      'Velg verktøy for å måle',
      'Lag en plan for hvordan brukere skal være med',
    ],
  },
  {
    title: 'Forberedelsespakke 3',
    tasks: [
      'Beskriv hvilke nye løsninger dere vil prøve',
      'Beskriv hvordan dere vil arbeide med målene i praksis',
      'Finn ut hva dere trenger å vite mer om, og hva prosjektgruppa kan bidra med',
    ],
  },
  {
    title: 'Prøve ut nye tiltak',
    tasks: ['Sett de nye tiltakene i verk', 'Mål om de virker', 'Juster planene etter det dere ser'],
  },
]
const CONTINUATION = ['Fortsett forbedringsarbeidet', 'Skriv ned de nye rutinene', 'Gjør tiltakene til en del av hverdagen']

const NOTE = [
  'Dette er et demonettverk. Størrelsen, temaene og arbeidsmåten er hentet fra et læringsnettverk som ble gjennomført',
  'i 2014 og 2015 med 61 kommuner i fem nettverk. Her er nettverkene blitt fem puljer i ett nettverk.',
  'Bare to datoer er kjent: 17.–18. september for den første samlingen i øst og 2.–3. desember for den felles samling 4.',
  'Alle andre datoer er diktet opp, og årstallene er flyttet slik at nettverket er i gang nå.',
  'For de to puljene i øst nevner kilden både Gardermoen og Oslo; her står Gardermoen for begge.',
  'Stedet for samling 4, hvilke kommuner som deltar, teamene, personene og innholdet i aktørkartene er også diktet opp.',
].join(' ')

/** The demo network as it looks on a day: moved by whole years, so that its first gathering is the latest 17 September not after it. */
export function demoNetwork(today: string): DemoNetwork {
  const years = yearsToMove(today)
  const moved = <P extends { readonly startsOn: string; readonly endsOn: string }>(period: P): P => ({
    ...period,
    startsOn: moveByYears(period.startsOn, years),
    endsOn: moveByYears(period.endsOn, years),
  })
  return {
    name: 'Gode pasientforløp',
    vision: 'Fra «Hva er i veien med deg?» til «Hva er viktig for deg?»',
    note: NOTE,
    phases: phases.map(moved),
    cohorts: COHORTS.map((cohort) => cohort.name),
    gatherings: [...COHORTS.flatMap(gatheringsOf), commonGathering].map(moved),
    workPeriods: [...COHORTS.flatMap(workPeriodsOf), continuation].map(moved),
  }
}

/** How many years lie between the source's dates and the demo's on this day. */
export function yearsToMove(today: string): number {
  const year = Number(today.slice(0, 4))
  const latest = today.slice(4) < FIRST_GATHERING.slice(4) ? year - 1 : year
  return latest - Number(FIRST_GATHERING.slice(0, 4))
}

/** The same month and day in another year. The demo has no 29 February. */
export function moveByYears(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
}

const commonGathering: DemoGathering = {
  key: 'felles/samling-4',
  number: 4,
  title: 'Samling 4, felles for alle',
  cohort: null,
  startsOn: COMMON_GATHERING,
  endsOn: dayBeside(COMMON_GATHERING, 1),
  place: 'Oslo',
  topics: COMMON_TOPICS,
}

const continuation: DemoWorkPeriod = {
  key: 'felles/videre',
  title: 'Arbeidet videre hjemme',
  cohort: null,
  startsOn: dayBeside(commonGathering.endsOn, 1),
  endsOn: NETWORK_ENDS,
  tasks: CONTINUATION,
}

const phases: readonly DemoPhase[] = [
  { name: 'Forberedelse', startsOn: NETWORK_BEGINS, endsOn: dayBeside(FIRST_GATHERING, -1) },
  { name: 'Gjennomføring', startsOn: FIRST_GATHERING, endsOn: commonGathering.endsOn },
  { name: 'Videreføring', startsOn: continuation.startsOn, endsOn: NETWORK_ENDS },
]

function gatheringsOf(cohort: Cohort): DemoGathering[] {
  return cohort.gatherings.map((startsOn, index) => ({
    key: `${cohort.key}/samling-${index + 1}`,
    number: index + 1,
    title: `Samling ${index + 1}`,
    cohort: cohort.name,
    startsOn,
    endsOn: dayBeside(startsOn, 1),
    place: cohort.place,
    topics: TOPICS[index] ?? [],
  }))
}

/** Work fills the time between the gatherings: from the day after one to the day before the next. */
function workPeriodsOf(cohort: Cohort): DemoWorkPeriod[] {
  const begins = [TEAMS_BEGIN, ...gatheringsOf(cohort).map((gathering) => dayBeside(gathering.endsOn, 1))]
  const ends = [...cohort.gatherings, COMMON_GATHERING].map((startsOn) => dayBeside(startsOn, -1))
  return WORK.map(({ title, tasks }, index) => ({
    key: `${cohort.key}/arbeid-${index + 1}`,
    title,
    cohort: cohort.name,
    startsOn: begins[index] ?? TEAMS_BEGIN,
    endsOn: ends[index] ?? NETWORK_ENDS,
    tasks,
  }))
}

function dayBeside(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
