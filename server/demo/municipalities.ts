export interface DemoMunicipality {
  readonly name: string
  /** County as of 2024. */
  readonly county: string
}

export interface DemoTeam {
  readonly key: string
  readonly name: string
  readonly cohort: string
  readonly municipalities: readonly DemoMunicipality[]
  readonly note: string
}

const NOTE = 'At teamet er med, og hvem som er med i det, er diktet opp til demoen.'

/**
 * 61 municipalities. Those that the source texts name come first in each cohort, under today's names (Orkdal is now Orkland,
 * Hurum lies in Asker, Nøtterøy in Færder, Stokke in Sandefjord); the others make up the number.
 */
export const demoTeams: readonly DemoTeam[] = [
  ...cohort('Nord', [
    team('tromso', 'Tromsø', ['Troms', 'Tromsø']),
    team('balsfjord', 'Balsfjord', ['Troms', 'Balsfjord']),
    team('lyngen-storfjord', 'Lyngen og Storfjord', ['Troms', 'Lyngen', 'Storfjord']),
    team('bodo', 'Bodø', ['Nordland', 'Bodø']),
    team('harstad', 'Harstad', ['Troms', 'Harstad']),
    team('senja', 'Senja', ['Troms', 'Senja']),
    team('fauske', 'Fauske', ['Nordland', 'Fauske']),
    team('vefsn', 'Vefsn', ['Nordland', 'Vefsn']),
    team('alta', 'Alta', ['Finnmark', 'Alta']),
  ]),
  ...cohort('Sør/Vest', [
    team('stavanger', 'Stavanger', ['Rogaland', 'Stavanger']),
    team('gjesdal', 'Gjesdal', ['Rogaland', 'Gjesdal']),
    team('grimstad', 'Grimstad', ['Agder', 'Grimstad']),
    team('lindesnes', 'Lindesnes', ['Agder', 'Lindesnes']),
    team('flekkefjord-kvinesdal', 'Flekkefjord og Kvinesdal', ['Agder', 'Flekkefjord', 'Kvinesdal']),
    team('voss', 'Voss', ['Vestland', 'Voss']),
    team('bergen', 'Bergen', ['Vestland', 'Bergen']),
    team('stord', 'Stord', ['Vestland', 'Stord']),
    team('sandnes', 'Sandnes', ['Rogaland', 'Sandnes']),
    team('time-klepp', 'Time og Klepp', ['Rogaland', 'Time', 'Klepp']),
  ]),
  ...cohort('Øst 1', [
    team('hamar-stange', 'Hamar og Stange', ['Innlandet', 'Hamar', 'Stange']),
    team('os-tolga', 'Os og Tolga', ['Innlandet', 'Os', 'Tolga']),
    team('tynset', 'Tynset', ['Innlandet', 'Tynset']),
    team('alvdal-folldal', 'Alvdal og Folldal', ['Innlandet', 'Alvdal', 'Folldal']),
    team('rendalen-engerdal', 'Rendalen og Engerdal', ['Innlandet', 'Rendalen', 'Engerdal']),
    team('stor-elvdal', 'Stor-Elvdal', ['Innlandet', 'Stor-Elvdal']),
    team('asnes', 'Åsnes', ['Innlandet', 'Åsnes']),
    team('gjovik', 'Gjøvik', ['Innlandet', 'Gjøvik']),
    team('sondre-land', 'Søndre Land', ['Innlandet', 'Søndre Land']),
    team('sel', 'Sel', ['Innlandet', 'Sel']),
    team('lom-skjak', 'Lom og Skjåk', ['Innlandet', 'Lom', 'Skjåk']),
  ]),
  ...cohort('Øst 2', [
    team('oslo', 'Oslo', ['Oslo', 'Oslo']),
    team('asker', 'Asker', ['Akershus', 'Asker']),
    team('nittedal', 'Nittedal', ['Akershus', 'Nittedal']),
    team('drammen', 'Drammen', ['Buskerud', 'Drammen']),
    team('tonsberg-faerder', 'Tønsberg og Færder', ['Vestfold', 'Tønsberg', 'Færder']),
    team('sandefjord', 'Sandefjord', ['Vestfold', 'Sandefjord']),
    team('larvik', 'Larvik', ['Vestfold', 'Larvik']),
    team('sarpsborg', 'Sarpsborg', ['Østfold', 'Sarpsborg']),
    team('ovre-eiker', 'Øvre Eiker', ['Buskerud', 'Øvre Eiker']),
    team('skien', 'Skien', ['Telemark', 'Skien']),
  ]),
  ...cohort('Midt', [
    team('kristiansund', 'Kristiansund', ['Møre og Romsdal', 'Kristiansund']),
    team('alesund', 'Ålesund', ['Møre og Romsdal', 'Ålesund']),
    team('molde', 'Molde', ['Møre og Romsdal', 'Molde']),
    team('aure', 'Aure', ['Møre og Romsdal', 'Aure']),
    team('trondheim', 'Trondheim', ['Trøndelag', 'Trondheim']),
    team('orkland', 'Orkland', ['Trøndelag', 'Orkland']),
    team('steinkjer', 'Steinkjer', ['Trøndelag', 'Steinkjer']),
    team('levanger-verdal', 'Levanger og Verdal', ['Trøndelag', 'Levanger', 'Verdal']),
    team('bindal-ytre-namdal', 'Bindal, Leka og Nærøysund', ['Nordland', 'Bindal'], ['Trøndelag', 'Leka', 'Nærøysund']),
  ]),
]

/** A county and its municipalities in a team. */
type InCounty = readonly [county: string, ...names: string[]]

function team(key: string, name: string, ...counties: readonly InCounty[]): Omit<DemoTeam, 'cohort'> {
  const municipalities = counties.flatMap(([county, ...names]) => names.map((municipality) => ({ name: municipality, county })))
  return { key, name, municipalities, note: NOTE }
}

function cohort(name: string, teams: readonly Omit<DemoTeam, 'cohort'>[]): DemoTeam[] {
  return teams.map((one) => ({ ...one, cohort: name }))
}
