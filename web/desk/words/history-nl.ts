/** What happened to a place, and putting it back. */
export const history = {
  title: 'Geschiedenis',
  none: 'Er is nog niets veranderd.',
  by: (who: string, name: string | null) => (name === null ? who : `${name} (${who})`),
  putBack: 'Zet deze tijden terug',
  putBackOf: (when: string) => `Zet deze tijden terug: ${when}`,
  putBackFacts: 'Zet deze gegevens terug',
  putBackFactsOf: (when: string) => `Zet deze gegevens terug: ${when}`,
  factsTitle: 'Deze gegevens terugzetten?',
  factsIntro: (when: string) => `Zo waren de gegevens van de plek na de wijziging van ${when}.`,
  factsSame: 'De gegevens zijn nu hetzelfde. Er valt niets terug te zetten.',
  factsStay:
    'Het telefoonnummer en de gastvrouwen en gastheren blijven zoals ze nu zijn. Een plek die minder precies op de kaart is gezet, blijft dat.',
  older: 'Ouder',
  newest: 'Naar het nieuwste',
  restoreTitle: 'Deze tijden terugzetten?',
  restoreIntro: (when: string) => `Zo waren de tijden na de wijziging van ${when}.`,
  changes: 'Het verschil met nu:',
  nothingChanges: 'De vaste tijden en bijzondere dagen zijn nu hetzelfde.',
  days: 'De komende 14 dagen voor bezoekers:',
  restore: 'Ja, zet ze terug',
  leave: 'Nee, laat het zo',
};
