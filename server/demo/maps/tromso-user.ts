import type { DemoMap } from './demo-map.js'
import { tromsoUserActors } from './tromso-user-actors.js'

/** A user's map that may be shared: several stories put together, so that it is nobody's. */
export const tromsoUser: DemoMap = {
  key: 'tromso-bruker',
  teamKey: 'tromso',
  fields: {
    title: 'Aktørkart for en ung voksen',
    perspective: 'USER',
    centre: 'Ung voksen, satt sammen av flere fortellinger',
    question: 'Hvem kom inn når, hvem gikk ut, og hvem trengs nå?',
    phase: 'EVALUATE',
    mapStatus: 'SHARED',
    note: 'Et tenkt eksempel til demoen. Kartet er satt sammen av flere fortellinger og viser ingen enkeltperson. Det er delt for at andre team skal kunne bruke det som eksempel.',
  },
  actors: tromsoUserActors,
  relations: [
    {
      from: 'oppsokende',
      to: 'poliklinikk',
      fields: { relationType: 'REFERRAL', strength: 3, quality: 'GOOD', label: 'ble med til første time' },
    },
    {
      from: 'oppsokende',
      to: 'bolig',
      fields: { relationType: 'COOPERATION', strength: 3, twoWay: true, quality: 'GOOD', label: 'samme plan' },
    },
    {
      from: 'poliklinikk',
      to: 'fastlege',
      fields: { relationType: 'INFORMATION', strength: 1, quality: 'WEAK', label: 'brev etter hver avslutning' },
    },
    {
      from: 'dognbehandling',
      to: 'bolig',
      fields: {
        relationType: 'CONFLICT',
        strength: 2,
        quality: 'WEAK',
        label: 'utskrevet uten et sted å bo',
        note: 'Det tok seks uker før boligen var klar. Da måtte mye begynne på nytt.',
      },
    },
    { from: 'foreldre', to: 'koordinator', fields: { relationType: 'WANTED', quality: 'MISSING', label: 'ett navn å ringe til' } },
    {
      from: 'likeperson',
      to: 'klatring',
      fields: { relationType: 'SUPPORT', strength: 2, quality: 'GOOD', label: 'sikrer tauet' },
    },
    {
      from: 'nav',
      to: 'skole',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'VARYING', label: 'plan for to fag etter nyttår' },
    },
    {
      from: 'koordinator',
      to: 'nav',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'GOOD', label: 'møtes hver måned' },
    },
    {
      from: 'bestemor',
      to: 'foreldre',
      fields: { relationType: 'SUPPORT', strength: 2, twoWay: true, quality: 'GOOD', label: 'avlaster' },
    },
    {
      from: 'politi',
      to: 'oppsokende',
      fields: { relationType: 'INFORMATION', strength: 1, quality: 'VARYING', label: 'ringer når de er bekymret' },
    },
  ],
  comments: [
    {
      by: 'ragnhild',
      about: 'venner',
      text: 'Husk at det kan være dyrt å miste vennene sine, også de gamle. Hva får man i stedet?',
    },
    {
      by: 'farid',
      about: 'dognbehandling',
      text: 'Her ser vi tydelig hvor det glapp. Kunne kommunen ha vært med på planleggingen fra første uke?',
    },
    {
      by: 'jorunn',
      about: null,
      text: 'Takk for at dere deler. Kartet blir med som eksempel på neste samling.',
    },
  ],
}
