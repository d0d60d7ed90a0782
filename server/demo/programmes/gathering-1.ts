import {
  adviser,
  at,
  type DemoProgramme,
  dinner,
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

/** Gathering 1, published: own talks 3 hours, external talks 3¾, group work and plenary 5½. */
export const gathering1: DemoProgramme = {
  key: 'ost-1/samling-1',
  title: 'Samling 1',
  target: 45,
  note: 'Timene følger kilden: 3 timer egne foredrag, 3¾ timer eksterne foredrag og 5½ timer gruppearbeid og plenum. Innholdet i hver post, rom og foredragsholdere er diktet opp.',
  days: [
    {
      startsAt: at(9),
      rooms: ['Storsalen', 'Foajeen'],
      entries: [
        practical(30, 'Registrering og kaffe', { room: 'Foajeen', responsible: 'Vertskapet i prosjektgruppa' }),
        own(30, 'Velkommen: hva er viktig for deg?', {
          key: 'velkommen',
          room: 'Storsalen',
          description: 'Hvorfor vi er samlet, hva nettverket vil, og hva dere kan vente dere av de neste to årene.',
          purpose: 'Alle kjenner visjonen og vet hva samlingene er til for.',
          origin: 'Visjonen for nettverket',
          speakers: [projectLeader],
        }),
        external(60, 'Recovery i praksis', {
          key: 'recovery',
          room: 'Storsalen',
          description: 'En personlig prosess, sett fra to sider: den som går veien, og den som går ved siden av.',
          purpose: 'Teamene får et felles språk for bedring som ikke handler om å bli symptomfri.',
          origin: 'Rådslaget med fagmiljøene: tjenesteytere er veiledere mer enn behandlere',
          equipment: 'To stoler og et lite bord på scenen',
          speakers: [
            { name: 'En erfaringskonsulent', organisation: 'Brukerforum Innsikt', voice: 'USER_REPRESENTATIVE', isConfirmed: true },
            { name: 'En psykologspesialist', organisation: 'Fagsenteret Havna', voice: 'EXPERT', isConfirmed: true },
          ],
        }),
        pause(15),
        own(45, 'Hva er et godt forløp?', {
          key: 'forlop',
          room: 'Storsalen',
          description:
            'Vi ser på veien gjennom tjenestene slik den oppleves, og på hvorfor ordet «pasientforløp» ikke passer for alle.',
          origin: 'Begge rådslagene: brukeren i midten, med tjenestene som et nettverk rundt',
          speakers: [adviser],
        }),
        lunch,
        plenary(90, 'Teamene presenterer seg', {
          key: 'teamene',
          room: 'Storsalen',
          description: 'Hvem er dere, hvilke tjenester har dere, og hva lærte dere av forberedelsene? Ingen lysark.',
          purpose: 'Alle team kommer til orde, og alle i teamet.',
          origin: 'Forberedelsespakke 1',
          equipment: 'To løse mikrofoner',
          speakers: [
            {
              name: 'En brukerrepresentant intervjuer teamene',
              organisation: 'Prosjektgruppa',
              voice: 'USER_REPRESENTATIVE',
              isConfirmed: true,
            },
          ],
        }),
        pause(15, 'Pause med frukt'),
        external(45, 'Likemannsarbeid: når erfaring blir kunnskap', {
          key: 'likemann',
          room: 'Storsalen',
          description: 'Hva en likeperson kan gi som ingen andre kan, og hva kommunen må legge til rette for.',
          origin: 'Rådslaget med brukerorganisasjonene',
          speakers: [
            {
              name: 'Lederen for et likepersonarbeid',
              organisation: 'Foreningen Møteplassen',
              voice: 'USER_REPRESENTATIVE',
              isConfirmed: true,
            },
          ],
        }),
        group(60, 'Hva fortalte brukerne oss?', {
          key: 'intervjuene',
          room: 'Storsalen',
          description:
            'Grupper på tvers av teamene deler det de hørte da de intervjuet brukere. Fortell slik at ingen kan kjennes igjen.',
          origin: 'Forberedelsespakke 1: intervju minst to brukere',
        }),
        pause(15),
        plenary(30, 'Tre ting vi tar med oss fra gruppene', { room: 'Storsalen' }),
        dinner,
      ],
    },
    {
      startsAt: at(8, 30),
      rooms: ['Storsalen', 'Foajeen'],
      entries: [
        own(45, 'Forbedringsarbeid: små skritt, og ett om gangen', {
          room: 'Storsalen',
          description: 'Fem faser, fra å forberede til å følge opp, og hvorfor det er lov å prøve noe som ikke virker.',
          speakers: [adviser],
        }),
        external(60, 'Holdninger, relasjon og håp', {
          key: 'hap',
          room: 'Storsalen',
          description: 'Om å være en av dem som bryr seg, og om ord som åpner og ord som stenger.',
          origin: 'Rådslaget med fagmiljøene: kartlegging kan gjøre vondt, så begynn med håpet',
          speakers: [
            { name: 'En forfatter med egen erfaring', voice: 'USER_REPRESENTATIVE', isConfirmed: true },
            { name: 'En pårørende', organisation: 'Pårørendegruppa Sammen', voice: 'NEXT_OF_KIN', isConfirmed: true },
          ],
        }),
        pause(15),
        teams(60, 'Hvor er håpet hos oss?', {
          room: 'Storsalen',
          description: 'Hvert team finner tre steder i egne tjenester der folk møter håp, og ett der de mister det.',
        }),
        own(30, 'Mål og målinger: hvordan vet vi at det blir bedre?', { room: 'Storsalen', speakers: [projectLeader] }),
        lunch,
        external(60, 'Slik målte vi: en kommune forteller', {
          key: 'maling',
          room: 'Storsalen',
          description: 'Ett mål, tolv målinger og én ting som overrasket dem.',
          speakers: [{ name: 'En enhetsleder', organisation: 'Elvedal kommune', voice: 'MUNICIPALITY', isConfirmed: true }],
        }),
        pause(15, 'Pause med kaffe'),
        teams(60, 'Våre første mål', {
          room: 'Storsalen',
          description: 'Teamet skriver ett eller to mål som alle rundt bordet kan si seg enig i.',
          purpose: 'Hvert team reiser hjem med minst ett mål.',
        }),
        plenary(30, 'Ett mål fra hvert team', { room: 'Storsalen' }),
        own(30, 'Veien videre: forberedelsespakke 2', { room: 'Storsalen', speakers: [projectLeader] }),
      ],
    },
  ],
  ideas: [
    {
      by: 'ragnhild',
      title: 'En stille stund midt på dagen',
      kind: 'BREAK',
      minutes: 15,
      description: 'To dager med mye folk er slitsomt for flere av oss. Et rom uten prat holder.',
    },
  ],
  comments: [
    {
      by: 'ragnhild',
      about: 'intervjuene',
      text: 'Fint at dere tok inn at ingen skal kunne kjennes igjen. Det bør sies høyt i salen også.',
    },
    { by: 'farid', about: 'forlop', text: 'Jeg har tatt ut to lysark her, så vi rekker spørsmål før lunsj.' },
  ],
  published: {
    note: 'Første utgave av programmet.',
    comments: [
      { by: 'nora', about: 'teamene', text: 'Skal alle i teamet si noe, eller kan vi velge én?' },
      { by: 'jorunn', about: 'teamene', text: 'Alle kommer til orde. Dere får spørsmål, så ingen trenger å forberede en tale.' },
      { by: 'ragnhild', about: 'recovery', text: 'Dette har jeg fortalt om til flere hjemme. Kan lysarkene deles?' },
    ],
  },
}
