import {
  adviser,
  at,
  type DemoProgramme,
  dinner,
  exchange,
  external,
  lunch,
  own,
  pause,
  plenary,
  practical,
  projectLeader,
} from './demo-programme.js'

/** The common gathering 4: own talks 1¾ hours, external talks 4¼, group work and plenary 1¼. */
export const gathering4: DemoProgramme = {
  key: 'felles/samling-4',
  title: 'Samling 4, felles for alle',
  target: 45,
  note: 'Timene følger kilden: 1¾ timer egne foredrag, 4¼ timer eksterne foredrag og 1¼ timer gruppearbeid og plenum, med 300 deltakere. Innholdet i hver post er diktet opp.',
  days: [
    {
      startsAt: at(10),
      rooms: ['Kongressalen', 'Foajeen'],
      entries: [
        practical(30, 'Registrering og kaffe', { room: 'Foajeen' }),
        own(30, 'Velkommen til alle fem puljene', { room: 'Kongressalen', isOpen: true, speakers: [projectLeader] }),
        external(60, 'Statlige føringer: hva vil bli ventet av kommunene?', {
          key: 'foringer',
          room: 'Kongressalen',
          isOpen: true,
          speakers: [{ name: 'En avdelingsdirektør', organisation: 'Et direktorat', voice: 'EXPERT' }],
        }),
        lunch,
        external(60, 'Hva er viktig for deg? Tre stemmer', {
          key: 'tre-stemmer',
          room: 'Kongressalen',
          isOpen: true,
          description: 'Tre brukerrepresentanter svarer på spørsmålet, hver på sin måte.',
          purpose: 'Visjonen blir sagt av dem den gjelder.',
          speakers: [
            { name: 'En brukerrepresentant fra nord', voice: 'USER_REPRESENTATIVE' },
            { name: 'En brukerrepresentant fra vest', voice: 'USER_REPRESENTATIVE' },
            { name: 'En brukerrepresentant fra øst', voice: 'USER_REPRESENTATIVE' },
          ],
        }),
        pause(15),
        exchange(45, 'Eksempler på forbedret praksis', {
          key: 'eksempler',
          room: 'Foajeen',
          isOpen: true,
          description: 'Hvert team har et bord med det de er stoltest av. Gå rundt, spør og ta med dere noe hjem.',
        }),
        own(45, 'Hva har vi lært på to år?', { room: 'Kongressalen', isOpen: true, speakers: [adviser] }),
        dinner,
      ],
    },
    {
      startsAt: at(9),
      rooms: ['Kongressalen', 'Foajeen'],
      entries: [
        external(60, 'Forebygging er kommunens arbeid', {
          room: 'Kongressalen',
          isOpen: true,
          speakers: [{ name: 'En kommuneoverlege', organisation: 'Elvedal kommune', voice: 'MUNICIPALITY' }],
        }),
        external(45, 'Kompetansemiljøene: hvem kan hjelpe dere videre?', {
          room: 'Kongressalen',
          isOpen: true,
          speakers: [{ name: 'En seniorrådgiver', organisation: 'Fagsenteret Havna', voice: 'EXPERT' }],
        }),
        pause(15),
        plenary(30, 'Vårt neste skritt', { room: 'Kongressalen', isOpen: true }),
        own(30, 'Nettverket etter nettverket', { room: 'Kongressalen', isOpen: true, speakers: [projectLeader] }),
        lunch,
        external(30, 'Små endringer som varer', { key: 'avslutning', room: 'Kongressalen', isOpen: true }),
      ],
    },
  ],
  ideas: [
    {
      by: 'ragnhild',
      title: 'Gruppearbeid på tvers av puljene',
      kind: 'GROUP_WORK',
      minutes: 60,
      description: 'Vi har aldri møtt de andre puljene. La oss ikke bare sitte og høre på.',
    },
  ],
  comments: [
    { by: 'ragnhild', about: null, text: 'Her er det mest foredrag. Er det noen vi kan gi kortere tid?' },
    { by: 'farid', about: 'eksempler', text: 'Med 300 deltakere trenger vi minst 40 bord i foajeen. Jeg spør hotellet.' },
  ],
  published: null,
}
