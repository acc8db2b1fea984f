/** For a host of more than one place, and for one of none. */
export const myPlaces = {
  title: 'Mijn plekken',
  none: 'Je hoort nog bij geen plek en geen organisatie. Vraag de coördinator om een uitnodiging.',
  draft: 'nog niet openbaar',
  all: 'Alle plekken',
};
