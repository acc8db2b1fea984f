/** How often, and when, the host is asked. */
export const rhythm = {
  title: 'Hoe vaak we het vragen',
  intro: 'Je krijgt dan een bericht met de tijden van de komende week. Eén tik bevestigt ze.',
  next: (date: string, time: string) => `De volgende vraag komt ${date} om ${time}.`,
  every: 'Hoe vaak?',
  week: 'Elke week',
  fourWeeks: 'Elke vier weken',
  weekday: 'Op welke dag?',
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  time: 'Hoe laat?',
  holiday: 'Voor elke schoolvakantie vragen we het ook.',
  save: 'Bewaar',
  cannot: 'Er zijn nog geen echte tijden om naar te vragen. Vul ze eerst in.',
};
