import type { Role } from '../../../server/contract/vocabulary.ts';

/** `name` is that of a place, an organisation or a district. */
const rights: { readonly [Name in Role]: (name: string) => string } = {
  host: (name) => `Gastvrouw of gastheer van ${name}`,
  professional: (name) => `Professional van ${name}`,
  coordinator: (name) => `Coördinator van ${name}`,
  administrator: () => 'Beheerder van alles',
};

/** People and invitations. */
export const people = {
  title: 'Mensen',
  rights,
  district: 'Wijk',
  nobody: 'Er is nog niemand uitgenodigd.',
  removed: 'Die persoon is weg. De naam is overal verdwenen.',
  shouldMakePasskey:
    'Je kunt hier adressen zien en rechten geven. Maak een passkey, zodat niemand anders dat in jouw naam kan.',
  makePasskey: 'Maak een passkey',
  you: 'dat ben jij',
  withdrawInvitation: 'Trek deze uitnodiging in',
  invitedNotYet: 'uitgenodigd, nog niet ingelogd',
  seenToday: 'vandaag gezien',
  seen: (date: string) => `laatst gezien op ${date}`,
  notSignedIn: 'nu nergens ingelogd',
  manage: 'Beheer',
  manageOf: (who: string) => `Beheer: ${who}`,
  inviteTitle: 'Nodig iemand uit',
  email: 'E-mailadres',
  inviteFor: 'Waarvoor?',
  choose: 'Kies …',
  /** `names`: of organisations, with commas. */
  organisationsApart: (names: string) =>
    `Deze organisaties hebben ook spreekuren of mensen buiten jouw wijk: ${names}. Vraag de beheerder om iemand voor hen uit te nodigen.`,
  language: 'Taal van de mail',
  invite: 'Nodig uit',
  invited: (email: string) => `${email} is uitgenodigd.`,
  mailed: (until: string) => `De mail is onderweg. De link erin werkt tot en met ${until}.`,
  linkOnce: (until: string) =>
    `Deze site verstuurt geen mail. Geef zelf deze link door. Je ziet hem alleen nu. Hij werkt één keer, tot en met ${until}.`,
  inOutbox: 'Deze persoon mag meer dan jij kunt geven. Alleen de beheerder kan de link zien, bij de post.',
  link: 'Link voor de uitnodiging',
  linkMessage: (what: string) => `Je bent uitgenodigd: ${what}`,
  codeLabel: 'QR-code met de link van de uitnodiging',
  back: 'Terug naar mensen',
  personMay: 'Dit mag deze persoon:',
  withdraw: 'Neem terug',
  withdrawOf: (right: string) => `Neem terug: ${right}`,
  inviteAgain: 'Nieuwe uitnodiging',
  inviteAgainOf: (right: string) => `Nieuwe uitnodiging: ${right}`,
  removeTitle: 'Verwijderen',
  removeWhat:
    'De naam en het adres verdwijnen meteen, overal. Inloggen kan niet meer, en links van deze persoon werken niet meer. Barkaarten blijven werken: trek die zelf in bij de plek. In de geschiedenis blijft alleen een schuilnaam staan. Dit kan niet ongedaan worden gemaakt.',
  remove: (who: string) => `Verwijder ${who}`,
  mayNotRemove:
    'Deze persoon mag ook dingen buiten jouw wijk. Alleen de beheerder kan hem of haar verwijderen.',
  dueTitle: 'Laat je passkey zien',
  due: 'Op deze pagina staan adressen en rechten van mensen. Laat daarom eerst je passkey zien.',
  dueNeedsScript: 'Daarvoor moet JavaScript aan staan.',
};
