import type { DemoAction, DemoGoalDetails } from './demo-goal.js'

const action = (title: string, actionStatus: DemoAction['actionStatus'], dueDate: string): DemoAction => ({
  title,
  responsible: 'Teamlederen',
  dueDate,
  actionStatus,
})

const plan = (teamKey: string, goalKey: string, ...actions: readonly DemoAction[]): DemoGoalDetails => ({
  teamKey,
  goalKey,
  fields: {},
  actions,
})

/** Teams that have begun to plan: a few actions each, so that the network's overview has something to tell. */
export const plans: readonly DemoGoalDetails[] = [
  plan(
    'molde',
    'nav',
    action('Møte med NAV-lederen', 'DONE', '2014-10-24'),
    action('NAV får fast plass i teamet', 'DONE', '2014-11-21'),
  ),
  plan('molde', 'samhandling', action('Lage en felles møteplan med sykehuset', 'UNDER_WAY', '2015-01-30')),
  plan('drammen', 'nav', action('Invitere NAV til neste teammøte', 'UNDER_WAY', '2014-12-05')),
  plan('balsfjord', 'oversikt', action('Trykke brosjyren og legge den ut hos fastlegene', 'DONE', '2014-11-28')),
  plan('asker', 'oversikt', action('Be tre brukere lete på nettsiden mens vi ser på', 'DONE', '2014-11-14')),
  plan('larvik', 'oversikt', action('Skrive om tekstene i klart språk', 'UNDER_WAY', '2015-02-20')),
  plan('grimstad', 'koordinator', action('Beskrive rollen på én side', 'DONE', '2014-12-12')),
  plan('sarpsborg', 'koordinator', action('Kurs for nye koordinatorer', 'NOT_STARTED', '2015-03-13')),
  plan('lom-skjak', 'maleverktoy', action('Prøve to verktøy med fire brukarar', 'UNDER_WAY', '2015-01-16')),
  plan('stord', 'brukermiljo', action('Invitere brukarmiljøa til eit verkstad', 'NOT_STARTED', '2015-02-06')),
  plan('voss', 'lavterskel', action('Finne lokale i sentrum', 'UNDER_WAY', '2015-02-27')),
  plan('bindal-ytre-namdal', 'behandlingslinje', action('Tegne forløpet sammen på en lang vegg', 'NOT_STARTED', '2015-01-23')),
  plan('vefsn', 'sporreundersokelse', action('Fortelle brukerne hva de svarte', 'DONE', '2014-12-19')),
]
