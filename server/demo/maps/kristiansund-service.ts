import type { DemoMap } from './demo-map.js'
import { kristiansundServiceActors } from './kristiansund-service-actors.js'

/** A second team's map of its service, about one goal: something to get up for. */
export const kristiansundService: DemoMap = {
  key: 'kristiansund-tjeneste',
  teamKey: 'kristiansund',
  fields: {
    title: 'Noe å gå til: aktørkart for tjenesten',
    perspective: 'SERVICE',
    centre: 'Psykisk helse og rus i Kristiansund',
    question: 'Hvem kan hjelpe oss å gjøre veien kortere fra leiligheten til et fellesskap?',
    phase: 'DO',
    mapStatus: 'SHARED',
    note: 'Et tenkt eksempel til demoen. Kartet beskriver ikke de virkelige tjenestene i Kristiansund.',
  },
  actors: kristiansundServiceActors,
  relations: [
    {
      from: 'aktivitetshus',
      to: 'bruker',
      fields: { relationType: 'SUPPORT', strength: 3, twoWay: true, quality: 'GOOD', label: 'åpent fire dager i uka' },
    },
    {
      from: 'erfaringskonsulent',
      to: 'bruker',
      fields: { relationType: 'SUPPORT', strength: 3, twoWay: true, quality: 'GOOD', label: 'møter folk hjemme først' },
    },
    {
      from: 'nav',
      to: 'vekstbedrift',
      fields: { relationType: 'REFERRAL', strength: 3, quality: 'GOOD', label: 'formidler plasser' },
    },
    {
      from: 'vekstbedrift',
      to: 'naringsliv',
      fields: { relationType: 'COOPERATION', strength: 1, twoWay: true, quality: 'WEAK', label: 'arbeidstrening ute i bedrift' },
    },
    {
      from: 'aktivitetshus',
      to: 'kystlag',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'GOOD', label: 'båtpuss på tirsdager' },
    },
    {
      from: 'brukerorganisasjon',
      to: 'aktivitetshus',
      fields: { relationType: 'COOPERATION', strength: 2, twoWay: true, quality: 'VARYING', label: 'husmøte hver måned' },
    },
    {
      from: 'dps',
      to: 'fastlege',
      fields: { relationType: 'INFORMATION', strength: 2, twoWay: true, quality: 'VARYING', label: 'epikriser' },
    },
    {
      from: 'fastlege',
      to: 'friskliv',
      fields: { relationType: 'REFERRAL', strength: 1, quality: 'WEAK', label: 'frisklivsresept' },
    },
    {
      from: 'kommunedirektor',
      to: 'aktivitetshus',
      fields: { relationType: 'FUNDING', strength: 2, quality: 'VARYING', label: 'prøvedrift til nyttår' },
    },
    {
      from: 'boligtjeneste',
      to: 'aktivitetshus',
      fields: { relationType: 'WANTED', quality: 'MISSING', label: 'følge den første dagen' },
    },
    {
      from: 'idrettslag',
      to: 'bruker',
      fields: { relationType: 'WANTED', quality: 'MISSING', label: 'en treningsgruppe for nybegynnere' },
    },
  ],
  comments: [
    {
      by: 'ragnhild',
      about: 'erfaringskonsulent',
      text: 'Så bra at dere har ansatt en! Er det én person som skal rekke over alt, eller tenker dere flere?',
    },
    {
      by: 'hakon',
      about: 'kystlag',
      text: 'Dette begynte med én som kunne lappe båter. Nå er de åtte, og ingen av dem kaller det et tiltak.',
    },
    {
      by: 'nora',
      about: 'nav',
      text: 'Hvordan fikk dere NAV med i teamet? Det er det vi strever mest med.',
    },
  ],
}
