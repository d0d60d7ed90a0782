import type { DemoMap } from './demo-map.js'
import { hamarStangeServiceActors } from './hamar-stange-service-actors.js'

/** A service's map, still in work: the council and the university lack one of the three facts. */
export const hamarStangeService: DemoMap = {
  key: 'hamar-stange-tjeneste',
  teamKey: 'hamar-stange',
  fields: {
    title: 'Aktørkart for tjenesten',
    perspective: 'SERVICE',
    centre: 'Psykisk helse og rus i Hamar og Stange',
    question: 'Hvem må vi samarbeide bedre med for at folk skal slippe å fortelle historien sin om og om igjen?',
    phase: 'PLAN',
    mapStatus: 'SHARED',
    pairedMap: 'hamar-stange-bruker',
    note: 'Et tenkt eksempel til demoen. Kartet beskriver ikke de virkelige tjenestene i Hamar og Stange.',
  },
  actors: hamarStangeServiceActors,
  relations: [
    { from: 'fastlege', to: 'dps', fields: { relationType: 'REFERRAL', strength: 3, quality: 'GOOD', label: 'henviser' } },
    {
      from: 'koordinator',
      to: 'fastlege',
      fields: {
        relationType: 'COOPERATION',
        strength: 1,
        twoWay: true,
        quality: 'WEAK',
        label: 'sjelden i samme møte',
        note: 'Ansvarsgruppa møtes i legens kontortid. Kan vi møtes på legekontoret, eller på skjerm?',
      },
    },
    {
      from: 'koordinator',
      to: 'nav',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'VARYING', label: 'ansvarsgruppe' },
    },
    {
      from: 'dps',
      to: 'ruspoliklinikk',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'GOOD', label: 'vurderer henvisninger sammen' },
    },
    {
      from: 'akuttavdeling',
      to: 'koordinator',
      fields: {
        relationType: 'INFORMATION',
        strength: 1,
        quality: 'WEAK',
        label: 'varsel om utskrivning',
        note: 'Kommer ofte samme dag.',
      },
    },
    {
      from: 'akuttavdeling',
      to: 'bolig',
      fields: { relationType: 'WANTED', quality: 'MISSING', label: 'spør om boligen er klar' },
    },
    {
      from: 'parorende',
      to: 'bruker',
      fields: { relationType: 'SUPPORT', strength: 3, twoWay: true, quality: 'GOOD', label: 'hver dag' },
    },
    { from: 'likeperson', to: 'bruker', fields: { relationType: 'WANTED', quality: 'MISSING', label: 'med i møter' } },
    {
      from: 'hjemmetjeneste',
      to: 'bruker',
      fields: { relationType: 'SUPPORT', strength: 2, quality: 'GOOD', label: 'morgen og kveld' },
    },
    {
      from: 'kommunalsjef',
      to: 'koordinator',
      fields: { relationType: 'AUTHORITY', strength: 2, quality: 'GOOD', label: 'gir tid til oppgaven' },
    },
    {
      from: 'kommunestyre',
      to: 'kommunalsjef',
      fields: { relationType: 'FUNDING', strength: 3, quality: 'GOOD', label: 'budsjett' },
    },
    {
      from: 'nav',
      to: 'arbeidsgiver',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'VARYING', label: 'arbeidspraksis' },
    },
    {
      from: 'nav',
      to: 'bolig',
      fields: {
        relationType: 'CONFLICT',
        strength: 2,
        twoWay: true,
        quality: 'WEAK',
        label: 'uenige om depositum',
        note: 'Begge mener at den andre skal betale først. Den som venter på bolig, taper på det.',
      },
    },
    {
      from: 'frivilligsentral',
      to: 'brukerorganisasjon',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'GOOD', label: 'deler lokale' },
    },
    {
      from: 'politi',
      to: 'legevakt',
      fields: { relationType: 'REFERRAL', strength: 1, quality: 'VARYING', label: 'følger til legevakta' },
    },
  ],
  comments: [
    {
      by: 'ragnhild',
      about: 'fastlege',
      text: 'Mange av oss stoler mer på fastlegen enn på noen andre. Kan dere spørre hvem vi selv vil ha med i møtet, før dere kaller inn?',
    },
    {
      by: 'farid',
      about: 'likeperson',
      text: 'Flere team i nettverket har begynt med likepersoner i ansvarsgruppene. Jeg setter dere gjerne i kontakt med dem.',
    },
    {
      by: 'hakon',
      about: 'akuttavdeling',
      text: 'Hos oss hjalp det med en fast telefontid hver morgen. Det tar fem minutter, og vi blir ikke lenger overrasket.',
    },
    {
      by: 'jorunn',
      about: null,
      text: 'Fint at dere viser det som mangler også. Ta det med til neste samling, gjerne sammen med et kart laget med en bruker.',
    },
  ],
}
