import type { DemoNetworkGoal } from './demo-goal.js'

/** The six goals of the source (S004 p.13), in our own words. */
export const networkGoals: readonly DemoNetworkGoal[] = [
  {
    key: 'forlop',
    title: 'Hjelpen i kommunen henger sammen for brukeren, fra første kontakt til oppfølging',
    description: 'Teamene bestemmer selv hva et godt forløp er hos dem, ut fra hva brukerne deres trenger.',
    forWhom: 'Voksne som trenger hjelp med psykisk helse eller rus',
    theme: 'Helhetlige forløp',
  },
  {
    key: 'verktoy',
    title: 'Kommunene har funnet, prøvd og tilpasset verktøy og metoder som virker i arbeidet med forløpene',
    description: 'Verktøykassen «Hva er viktig for deg?» er et tilbud. Teamene kan bruke egne verktøy i stedet eller i tillegg.',
    forWhom: 'Forbedringsteamene og kollegene deres',
    theme: 'Verktøy og metoder',
  },
  {
    key: 'innleggelser',
    title: 'Sykehuset brukes når det er riktig hjelp, og ikke fordi noe annet mangler',
    description: 'Gjelder innleggelser ved psykiske vansker og ved problemer med rus.',
    forWhom: 'Brukere som legges inn, eller kunne ha blitt det',
    theme: 'Samhandling',
  },
  {
    key: 'mestring',
    title: 'Flere brukere opplever at de mestrer hverdagen sin',
    description: 'Bare brukeren selv kan si om målet er nådd.',
    forWhom: 'Brukerne',
    theme: 'Mestring',
  },
  {
    key: 'brukerrolle',
    title: 'Brukere er med og bestemmer når forløpene skal bli bedre',
    description: 'Brukerrepresentanter deltar i teamene på linje med alle andre.',
    forWhom: 'Brukere, pårørende og organisasjonene deres',
    theme: 'Brukermedvirkning',
  },
  {
    key: 'kompetanse',
    title: 'Ledere og medarbeidere har lært å drive forbedringsarbeid',
    description: 'Modellen for kvalitetsforbedring er felles for alle. De som bruker en annen modell, kan fortsette med den.',
    forWhom: 'Ledere og medarbeidere i kommunene',
    theme: 'Forbedringskompetanse',
  },
]
