import type { DemoAction, DemoGoalDetails } from './demo-goal.js'

const action = (title: string, actionStatus: DemoAction['actionStatus'], dueDate: string): DemoAction => ({
  title,
  responsible: 'Teamlederen',
  dueDate,
  actionStatus,
})

/** A written reason stands instead of votes: hardly any team has accounts in the demo. */
const MEETING = { agreementReason: 'Teamet ble enig i et møte der brukerrepresentanten var med, før det fikk kontoer her.' }
const MEETING_NN = { agreementReason: 'Teamet vart samd i eit møte der brukarrepresentanten var med, før det fekk kontoar her.' }

const plan = (
  teamKey: string,
  goalKey: string,
  fields: DemoGoalDetails['fields'],
  ...actions: readonly DemoAction[]
): DemoGoalDetails => ({ teamKey, goalKey, fields, actions })

/** Teams that have agreed or begun to plan: a little each, so that the network's overview has something to tell. */
export const plans: readonly DemoGoalDetails[] = [
  plan(
    'molde',
    'nav',
    MEETING,
    action('Møte med NAV-lederen', 'DONE', '2014-10-24'),
    action('NAV får fast plass i teamet', 'DONE', '2014-11-21'),
  ),
  plan('molde', 'samhandling', MEETING, action('Lage en felles møteplan med sykehuset', 'UNDER_WAY', '2015-01-30')),
  plan('drammen', 'nav', {}, action('Invitere NAV til neste teammøte', 'UNDER_WAY', '2014-12-05')),
  plan('balsfjord', 'oversikt', MEETING, action('Trykke brosjyren og legge den ut hos fastlegene', 'DONE', '2014-11-28')),
  plan('asker', 'oversikt', MEETING, action('Be tre brukere lete på nettsiden mens vi ser på', 'DONE', '2014-11-14')),
  plan('larvik', 'oversikt', {}, action('Skrive om tekstene i klart språk', 'UNDER_WAY', '2015-02-20')),
  plan('grimstad', 'koordinator', MEETING, action('Beskrive rollen på én side', 'DONE', '2014-12-12')),
  plan('sarpsborg', 'koordinator', MEETING, action('Kurs for nye koordinatorer', 'NOT_STARTED', '2015-03-13')),
  plan('lom-skjak', 'maleverktoy', MEETING_NN, action('Prøve to verktøy med fire brukarar', 'UNDER_WAY', '2015-01-16')),
  plan('stord', 'brukermiljo', MEETING_NN, action('Invitere brukarmiljøa til ein verkstad', 'NOT_STARTED', '2015-02-06')),
  plan('voss', 'lavterskel', {}, action('Finne lokale i sentrum', 'UNDER_WAY', '2015-02-27')),
  plan('bindal-ytre-namdal', 'behandlingslinje', {}, action('Tegne forløpet sammen på en lang vegg', 'NOT_STARTED', '2015-01-23')),
  plan('vefsn', 'sporreundersokelse', MEETING, action('Fortelle brukerne hva de svarte', 'DONE', '2014-12-19')),
  plan('aure', 'sporreundersokelse', MEETING),
  plan('fauske', 'koordinator', MEETING),
  plan('tynset', 'koordinator', MEETING),
  plan('flekkefjord-kvinesdal', 'behandlingslinje', MEETING),
  plan('tonsberg-faerder', 'oversikt', MEETING, action('Samle tekstene fra begge kommuner', 'UNDER_WAY', '2015-01-09')),
]
