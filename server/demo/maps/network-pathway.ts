import type { DemoMap } from './demo-map.js'
import { networkPathwayActors } from './network-pathway-actors.js'

/** The network's own map: what the two consultations before the start said, put in our words. */
export const networkPathway: DemoMap = {
  key: 'nettverk-forlop',
  teamKey: null,
  fields: {
    title: 'Hvem må med i et godt forløp?',
    perspective: 'USER',
    centre: 'Den det gjelder',
    question: 'Hvem må være med, og hvem gjør hva sammen med den det gjelder?',
    phase: 'PREPARE',
    mapStatus: 'SHARED',
    note: 'Aktørene er hentet fra to rådslag før oppstart: ett med fagmiljøer, kommuner og DPS, og ett med brukerorganisasjonene. Hvor de står, og hvor godt det virker i dag, er satt til demoen. Kartet handler ikke om noen bestemt person. Tenk på det som et nettverk der aktører går inn og ut etter hva som trengs.',
  },
  actors: networkPathwayActors,
  relations: [
    { from: 'fastlege', to: 'dps', fields: { relationType: 'REFERRAL', strength: 3, quality: 'VARYING', label: 'henviser' } },
    {
      from: 'fastlege',
      to: 'koordinator',
      fields: { relationType: 'COOPERATION', strength: 1, twoWay: true, quality: 'WEAK', label: 'møtes for sjelden' },
    },
    {
      from: 'dps',
      to: 'en-dor',
      fields: { relationType: 'SUPPORT', strength: 2, quality: 'VARYING', label: 'veileder kommunen' },
    },
    {
      from: 'en-dor',
      to: 'nav',
      fields: {
        relationType: 'WANTED',
        twoWay: true,
        quality: 'MISSING',
        label: 'samme dør',
        note: 'Den som ber om hjelp, skal slippe å bli sendt videre til neste skranke.',
      },
    },
    {
      from: 'likeperson',
      to: 'koordinator',
      fields: { relationType: 'SUPPORT', strength: 2, quality: 'WEAK', label: 'med i ansvarsgruppa' },
    },
    {
      from: 'koordinator',
      to: 'parorende',
      fields: { relationType: 'INFORMATION', strength: 2, twoWay: true, quality: 'VARYING', label: 'når den det gjelder, vil' },
    },
    {
      from: 'dps',
      to: 'bolig',
      fields: { relationType: 'WANTED', quality: 'MISSING', label: 'bolig klar før utskrivning' },
    },
    {
      from: 'brukerorganisasjon',
      to: 'likeperson',
      fields: { relationType: 'SUPPORT', strength: 3, quality: 'GOOD', label: 'lærer opp' },
    },
    {
      from: 'frivillig',
      to: 'brukerorganisasjon',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'GOOD', label: 'felles møteplasser' },
    },
    {
      from: 'direktorat',
      to: 'kommuneledelse',
      fields: { relationType: 'FUNDING', strength: 3, quality: 'VARYING', label: 'tilskudd og krav' },
    },
    {
      from: 'nav',
      to: 'arbeidsgiver',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'VARYING', label: 'veien til arbeid' },
    },
    {
      from: 'kompetansemiljo',
      to: 'en-dor',
      fields: { relationType: 'INFORMATION', strength: 1, quality: 'GOOD', label: 'kunnskap og erfaring' },
    },
  ],
  comments: [
    {
      by: 'ragnhild',
      about: 'likeperson',
      text: 'Likepersonen må ikke bli en gjest på slutten av møtet. Ta oss med når møtet planlegges.',
    },
    {
      by: 'farid',
      about: 'koordinator',
      text: 'Her kan kommunene lære av hverandre. Hva gjør dere der det virker?',
    },
    {
      by: 'hakon',
      about: 'en-dor',
      text: 'Vi prøver felles telefonnummer for psykisk helse, rus og NAV fra nyttår. Vi forteller gjerne hvordan det går.',
    },
    {
      by: 'jorunn',
      about: null,
      text: 'Bruk kartet som startliste når dere lager deres eget. Stryk det som ikke passer, og legg til det som mangler.',
    },
  ],
}
