export const newPlace = {
  title: 'Nieuwe plek',
  intro: 'De plek begint als concept. Bezoekers zien hem pas als jij hem openbaar maakt.',
  name: 'Naam van de plek',
  district: 'Wijk',
  otherDistrict: 'Toon de kaart van deze wijk',
  save: 'Voeg deze plek toe',
};
