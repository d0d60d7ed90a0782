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

/** Gathering 3: own talks 2½ hours, external talks 3½, group work and plenary 3. */
export const gathering3: DemoProgramme = {
  key: 'ost-1/samling-3',
  title: 'Samling 3',
  target: 45,
  note: 'Timene følger kilden: 2½ timer egne foredrag, 3½ timer eksterne foredrag og 3 timer gruppearbeid og plenum. Team som vil ha mer tid til å vise fram arbeidet sitt, kan si fra. Innholdet i hver post er diktet opp.',
  days: [
    {
      startsAt: at(10),
      rooms: ['Storsalen', 'Loftet'],
      entries: [
        practical(30, 'Registrering og kaffe'),
        own(30, 'Velkommen, og hva dere har bedt om', {
          room: 'Storsalen',
          origin: 'Forberedelsespakke 3: hva teamene vil vite mer om',
          speakers: [projectLeader],
        }),
        external(60, 'Pårørende: å bli spurt og å bli sett', {
          key: 'parorende',
          room: 'Storsalen',
          description: 'Hva trenger de som stiller opp, for å kunne fortsette med det?',
          origin: 'Tilbakemeldingene etter samling 2, og rådslaget med brukerorganisasjonene',
          speakers: [
            { name: 'En mor', organisation: 'Pårørendegruppa Sammen', voice: 'NEXT_OF_KIN', isConfirmed: true },
            { name: 'En familieterapeut', organisation: 'Granlia DPS', voice: 'EXPERT' },
          ],
        }),
        lunch,
        own(45, 'Bruker spør bruker: slik gjør vi det', {
          key: 'bruker-spor',
          room: 'Storsalen',
          speakers: [
            {
              name: 'En rådgiver med brukererfaring',
              organisation: 'Prosjektgruppa',
              voice: 'USER_REPRESENTATIVE',
              isConfirmed: true,
            },
          ],
        }),
        plenary(60, 'Team som er kommet langt, viser fram', {
          key: 'viser-fram',
          room: 'Storsalen',
          isOpen: true,
          description: 'Fire team får et kvarter hver.',
        }),
        pause(15),
        external(60, 'Likemannsarbeid som fast tilbud', {
          room: 'Storsalen',
          isOpen: true,
          speakers: [{ name: 'En erfaringskonsulent', organisation: 'Furunes kommune', voice: 'USER_REPRESENTATIVE' }],
        }),
        group(30, 'Likepersoner hos oss: hva skal til?', { room: 'Storsalen' }),
        dinner,
      ],
    },
    {
      startsAt: at(9),
      rooms: ['Storsalen', 'Loftet'],
      entries: [
        external(60, 'Nettverksmøter og dialog', {
          key: 'nettverksmoter',
          room: 'Storsalen',
          isOpen: true,
          description: 'Alle som betyr noe for en person, i samme rom, og ingen snakker om den som ikke er der.',
          speakers: [{ name: 'To nettverksterapeuter', organisation: 'Fagsenteret Havna', voice: 'EXPERT' }],
        }),
        own(30, 'Beslutningsstøtte: å velge sammen', { room: 'Storsalen', isOpen: true, speakers: [adviser] }),
        pause(15),
        {
          title: 'Velg én av to',
          sideBySide: [
            external(60, 'De vanskelige forløpene', {
              room: 'Storsalen',
              isOpen: true,
              origin: 'Tilbakemeldingene fra kommunene',
              speakers: [{ name: 'En spesialsykepleier', organisation: 'Granlia DPS', voice: 'EXPERT' }],
            }),
            exchange(60, 'Team møter team', { room: 'Loftet', isOpen: true }),
          ],
        },
        practical(15, 'Beskjeder og utsjekking'),
        lunch,
        teams(60, 'Plan fram mot den felles samlingen', { room: 'Storsalen', isOpen: true }),
        own(45, 'Siste etappe: å holde fast ved det som virker', { room: 'Storsalen', isOpen: true, speakers: [projectLeader] }),
      ],
    },
  ],
  ideas: [
    {
      by: 'ragnhild',
      title: 'Pårørende og brukere i samme samtale',
      kind: 'GROUP_WORK',
      minutes: 45,
      description: 'Vi ønsker ikke alltid det samme. Det går an å snakke om.',
    },
    { by: 'jorunn', title: 'Besøk av en politiker', minutes: 30, origin: 'Et ønske fra tre av teamene' },
  ],
  comments: [{ by: 'ragnhild', about: 'viser-fram', text: 'Spør også et team som står fast. Det er dem jeg kjenner meg igjen i.' }],
  published: null,
}
