import type { DemoMap } from './demo-map.js'
import { hamarStangeUserActors } from './hamar-stange-user-actors.js'

/** The draft that only the team sees: an anonymous user's own map, beside the service's. */
export const hamarStangeUser: DemoMap = {
  key: 'hamar-stange-bruker',
  teamKey: 'hamar-stange',
  fields: {
    title: 'Aktørkart for en bruker',
    perspective: 'USER',
    centre: 'Bruker, anonymt eksempel',
    question: 'Hvem er viktige for meg, og hvem skal gjøre hva?',
    phase: 'PLAN',
    mapStatus: 'DRAFT',
    pairedMap: 'hamar-stange-tjeneste',
    note: 'Et tenkt eksempel til demoen. Et virkelig kart lages sammen med den det gjelder, som først har sagt ja til hvem som får se det. Ingen navn, ingen adresser og ingenting som kan kjennes igjen.',
  },
  actors: hamarStangeUserActors,
  relations: [
    {
      from: 'likeperson',
      to: 'kor',
      fields: { relationType: 'SUPPORT', strength: 2, quality: 'GOOD', label: 'ble med de første gangene' },
    },
    {
      from: 'likeperson',
      to: 'koordinator',
      fields: { relationType: 'SUPPORT', strength: 2, quality: 'GOOD', label: 'med i ansvarsgruppa' },
    },
    {
      from: 'fastlege',
      to: 'dps',
      fields: { relationType: 'INFORMATION', strength: 3, twoWay: true, quality: 'GOOD', label: 'holder hverandre orientert' },
    },
    {
      from: 'koordinator',
      to: 'nav',
      fields: { relationType: 'COOPERATION', strength: 1, twoWay: true, quality: 'WEAK', label: 'mister hverandre av syne' },
    },
    {
      from: 'koordinator',
      to: 'soster',
      fields: {
        relationType: 'WANTED',
        quality: 'MISSING',
        label: 'med i møtene',
        note: 'Brukeren vil gjerne ha søsteren med. Ingen har spurt henne.',
      },
    },
    {
      from: 'bolig',
      to: 'koordinator',
      fields: { relationType: 'INFORMATION', strength: 2, quality: 'GOOD', label: 'sier fra når noe endrer seg' },
    },
    { from: 'bolig', to: 'naboer', fields: { relationType: 'CONFLICT', strength: 1, quality: 'WEAK', label: 'klager på støy' } },
    { from: 'dps', to: 'natt', fields: { relationType: 'WANTED', quality: 'MISSING', label: 'kriseplan som gjelder om natta' } },
    {
      from: 'nav',
      to: 'arbeidspraksis',
      fields: { relationType: 'COOPERATION', strength: 1, quality: 'VARYING', label: 'venter på vedtak' },
    },
    { from: 'soster', to: 'barn', fields: { relationType: 'SUPPORT', strength: 3, quality: 'GOOD', label: 'henter og bringer' } },
  ],
  comments: [
    {
      by: 'ragnhild',
      about: 'koordinator',
      text: 'Spør brukeren hvem som skal sitte rundt bordet. Det må være lov å si nei til noen.',
    },
    {
      by: 'nora',
      about: null,
      text: 'Legg dette ved siden av kartet for tjenesten: Her ligger fastlegen innerst. Hos oss ligger fastlegene lenger ute, og vi kjenner dem nesten ikke.',
    },
    {
      by: 'ragnhild',
      about: 'natt',
      text: 'Dette sier nesten alle jeg snakker med. Kan vi ta det opp på neste samling uten å vise kartet?',
    },
  ],
}
