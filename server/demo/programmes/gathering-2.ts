import {
  adviser,
  at,
  type DemoProgramme,
  dinner,
  exchange,
  external,
  group,
  lunch,
  own,
  pause,
  plenary,
  practical,
  projectLeader,
  teams,
} from './demo-programme.js'

/** Gathering 2, with parallel sessions: own talks 3 hours, external talks 2½, group work and plenary 3½. */
export const gathering2: DemoProgramme = {
  key: 'ost-1/samling-2',
  title: 'Samling 2',
  target: 45,
  note: 'Timene følger kilden: 3 timer egne foredrag, 2½ timer eksterne foredrag og 3½ timer gruppearbeid og plenum. Her kom parallelle økter inn, fordi temaene var mange. Innholdet i hver post er diktet opp.',
  days: [
    {
      startsAt: at(10),
      rooms: ['Storsalen', 'Loftet', 'Biblioteket'],
      entries: [
        practical(30, 'Registrering og kaffe'),
        own(30, 'Velkommen tilbake', { room: 'Storsalen', speakers: [projectLeader] }),
        plenary(60, 'Siden sist: teamene forteller', {
          key: 'siden-sist',
          room: 'Storsalen',
          description: 'Hva har dere prøvd, hva gikk ikke, og hva trenger dere hjelp til?',
          purpose: 'Det er like nyttig å høre om det som ikke virket.',
          origin: 'Forberedelsespakke 2, og tilbakemeldingene etter samling 1',
          speakers: [
            { name: 'En brukerrepresentant intervjuer teamene', organisation: 'Prosjektgruppa', voice: 'USER_REPRESENTATIVE' },
          ],
        }),
        lunch,
        own(45, 'Mål og måleverktøy: slik bruker du verktøykassa', {
          key: 'verktoykassa',
          room: 'Storsalen',
          equipment: 'Ett sett skjemaer til hvert bord',
          speakers: [adviser],
        }),
        external(50, 'ROP-veilederen og hva den ber oss om', {
          key: 'veilederen',
          room: 'Storsalen',
          description: 'Fra anbefaling til hverdag: tre anbefalinger og hva de betyr på en tirsdag.',
          speakers: [{ name: 'En seniorrådgiver', organisation: 'Fagsenteret Havna', voice: 'EXPERT', isConfirmed: true }],
        }),
        pause(15),
        {
          title: 'Velg én av tre',
          sideBySide: [
            external(60, 'Én dør inn', {
              key: 'en-dor',
              room: 'Storsalen',
              description: 'Hvordan en kommune samlet alle henvendelser på ett sted.',
              origin: 'Rådslaget med brukerorganisasjonene: én dør inn til tjenestene',
              speakers: [{ name: 'En tjenesteleder', organisation: 'Furunes kommune', voice: 'MUNICIPALITY', isConfirmed: true }],
            }),
            own(60, 'Samtalehjulet: prøv selv', {
              room: 'Loftet',
              speakers: [
                {
                  name: 'En rådgiver med brukererfaring',
                  organisation: 'Prosjektgruppa',
                  voice: 'USER_REPRESENTATIVE',
                  isConfirmed: true,
                },
              ],
            }),
            group(60, 'Når målet ikke lar seg måle', {
              key: 'ikke-maling',
              room: 'Biblioteket',
              description: 'Ta med et mål dere strever med. Gruppa hjelper.',
            }),
          ],
        },
        pause(10, 'Bytte av rom'),
        teams(50, 'Velg måleverktøy til målene deres', { room: 'Storsalen' }),
        dinner,
      ],
    },
    {
      startsAt: at(9),
      rooms: ['Storsalen', 'Loftet'],
      entries: [
        own(40, 'Samhandling og partnerskap: hvem må være med?', {
          room: 'Storsalen',
          description: 'Vi bruker aktørkartene deres, og ser etter dem som mangler.',
          origin: 'Aktørkartene fra teamene',
          speakers: [adviser],
        }),
        external(50, 'Partnerskap mellom kommune og DPS', {
          key: 'partnerskap',
          room: 'Storsalen',
          purpose: 'Roller og ansvar blir klare: Hvem gjør hva, når, sammen med brukeren?',
          origin: 'Rådslaget med fagmiljøene: avklaring av roller',
          speakers: [
            { name: 'Overlege ved en DPS', organisation: 'Granlia DPS', voice: 'EXPERT', isConfirmed: true },
            { name: 'En ruskonsulent', organisation: 'Elvedal kommune', voice: 'MUNICIPALITY' },
          ],
        }),
        pause(15),
        {
          title: 'Velg én av to',
          sideBySide: [
            external(60, 'Bruker i ansvarsgruppa: på hvem sine premisser?', {
              key: 'ansvarsgruppa',
              room: 'Storsalen',
              origin: 'Rådslaget med brukerorganisasjonene: mange blir overkjørt i ansvarsgrupper',
              speakers: [{ name: 'En likeperson', organisation: 'Foreningen Møteplassen', voice: 'USER_REPRESENTATIVE' }],
            }),
            exchange(60, 'Brukermedvirkning hos oss: team lærer av team', {
              room: 'Loftet',
              description: 'Tre team forteller i ti minutter hver, så snakker vi sammen.',
            }),
          ],
        },
        practical(15, 'Beskjeder og utsjekking'),
        lunch,
        own(45, 'Implementering: når det nye blir vanlig', { key: 'implementering', room: 'Storsalen', speakers: [projectLeader] }),
        teams(50, 'Plan for det neste halvåret', {
          room: 'Storsalen',
          origin: 'Tilbakemeldingene etter samling 1: mer tid i teamet',
        }),
        practical(15, 'Evaluering og vel hjem'),
      ],
    },
  ],
  ideas: [
    {
      by: 'ragnhild',
      title: 'En halvtime der brukerrepresentantene møtes alene',
      kind: 'EXPERIENCE_EXCHANGE',
      minutes: 30,
      description: 'Vi er én i hvert team, og har mye å spørre hverandre om. Helst før lunsj den første dagen.',
      origin: 'Snakk i pausene på samling 1',
    },
    {
      by: 'ragnhild',
      title: 'Fastlegen som nøkkel',
      kind: 'EXTERNAL_TALK',
      minutes: 45,
      description: 'Be en fastlege og en av oss fortelle sammen.',
      origin: 'Rådslaget med brukerorganisasjonene',
    },
    { by: 'farid', title: 'Kort om personvern når vi måler', kind: 'OWN_TALK', minutes: 15 },
  ],
  comments: [
    {
      by: 'ragnhild',
      about: 'ansvarsgruppa',
      text: 'Denne bør alle få høre, ikke bare halve salen. Kan den bytte plass med foredraget før?',
    },
    {
      by: 'jorunn',
      about: 'ansvarsgruppa',
      text: 'Godt poeng. Da må gruppearbeidet vike, og vi er allerede under målet vårt. La oss se på det sammen.',
    },
    {
      by: 'farid',
      about: 'veilederen',
      text: 'Foredragsholderen trenger 50 minutter. Jeg har bedt om at ti av dem går til spørsmål.',
    },
    {
      by: 'ragnhild',
      about: null,
      text: 'Det er langt mindre gruppearbeid her enn sist. På samling 1 var det gruppene folk snakket om etterpå.',
    },
  ],
  published: null,
}
