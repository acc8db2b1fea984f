/** What is wrong with something that was typed about a place, in whole sentences with the remedy. */
import type { Language } from '../../../contract/vocabulary.ts';
import type { FactName } from '../../../desk/facts/changed-facts.ts';
import type { FactTrouble } from '../../../desk/facts/read-text.ts';

export interface FactWords {
  trouble(field: string, trouble: FactTrouble): string;
  /** "Telefoon: 033 123 45 67": one line of a comparison. */
  readonly names: { readonly [Name in FactName]: string };
  line(name: FactName, value: string): string;
  readonly nothing: string;
}

/** Fields of hosts have their number in their name; the label is the same for each. */
const plain = (field: string) => field.replace(/^host\d+/, 'host');

const labelsNl: { readonly [field: string]: string } = {
  name: 'de naam van de plek',
  description: 'het verhaal over de plek',
  street: 'straat en huisnummer',
  postalCode: 'de postcode',
  locality: 'de woonplaats',
  hostRole: 'wat iemand doet',
  hostFirstName: 'de voornaam',
  districtName: 'de naam van de wijk',
  otherName: 'de naam van de wijk',
  municipality: 'de gemeente',
  otherMunicipality: 'de gemeente',
};
const nameNl = (field: string) => labelsNl[plain(field)] ?? 'deze tekst';

const nl: FactWords = {
  trouble(field, trouble) {
    switch (trouble.kind) {
      case 'missing':
        return `Vul iets in bij ${nameNl(field)}.`;
      case 'tooLong':
        return `Maak ${nameNl(field)} ${trouble.by} tekens korter. Er passen ${trouble.longest} tekens.`;
      case 'unreadable':
        return `Er staan tekens in ${nameNl(field)} die we niet kunnen bewaren. Typ de tekst opnieuw.`;
      case 'noPhone':
        return 'Dit is geen telefoonnummer. Schrijf het zo: 033 123 45 67.';
      case 'noWebsite':
        return 'Dit is geen adres van een website. Schrijf het zo: www.voorbeeld.nl.';
      case 'noDistrict':
        return 'Kies een wijk.';
      case 'hostWithoutRole':
        return 'Schrijf erbij wat deze persoon doet, zoals: gastvrouw.';
      case 'shownWithoutName':
        return 'Vul de voornaam in, of haal het vinkje weg.';
      case 'noPin':
        return 'We weten nog niet waar de plek is. Zoek het adres op, of zet de speld op de kaart.';
      case 'pinFarAway':
        return 'De speld staat ver buiten de wijk. Zoek het adres op, of zet de speld op de kaart.';
      case 'radiusOutOfReach':
        return `Vul in hoe ver de plek er hooguit naast ligt: ${trouble.least} tot ${trouble.most} meter.`;
    }
  },
  names: {
    name: 'Naam',
    kind: 'Soort plek',
    address: 'Adres',
    coordinates: 'Op de kaart',
    description: 'Over de plek',
    phone: 'Telefoon',
    website: 'Website',
    facilities: 'Voorzieningen',
    languages: 'Talen',
    hosts: 'Gastvrouwen en gastheren',
  },
  line: (name, value) => `${nl.names[name]}: ${value}`,
  nothing: 'niets ingevuld',
};

const labelsEn: { readonly [field: string]: string } = {
  name: 'the name of the place',
  description: 'the text about the place',
  street: 'street and number',
  postalCode: 'the postcode',
  locality: 'the town',
  hostRole: 'what somebody does',
  hostFirstName: 'the first name',
  districtName: 'the name of the district',
  otherName: 'the name of the district',
  municipality: 'the municipality',
  otherMunicipality: 'the municipality',
};
const nameEn = (field: string) => labelsEn[plain(field)] ?? 'this text';

const en: FactWords = {
  trouble(field, trouble) {
    switch (trouble.kind) {
      case 'missing':
        return `Fill in ${nameEn(field)}.`;
      case 'tooLong':
        return `Make ${nameEn(field)} ${trouble.by} characters shorter. There is room for ${trouble.longest}.`;
      case 'unreadable':
        return `There are characters in ${nameEn(field)} that we cannot keep. Type the text again.`;
      case 'noPhone':
        return 'This is not a telephone number. Write it like this: 033 123 45 67.';
      case 'noWebsite':
        return 'This is not the address of a website. Write it like this: www.example.org.';
      case 'noDistrict':
        return 'Choose a district.';
      case 'hostWithoutRole':
        return 'Add what this person does, such as: host.';
      case 'shownWithoutName':
        return 'Fill in the first name, or take the tick away.';
      case 'noPin':
        return 'We do not know yet where the place is. Look up the address, or put the pin on the map.';
      case 'pinFarAway':
        return 'The pin is far outside the district. Look up the address, or put the pin on the map.';
      case 'radiusOutOfReach':
        return `Fill in how far off the place may be at most: ${trouble.least} to ${trouble.most} metres.`;
    }
  },
  names: {
    name: 'Name',
    kind: 'Kind of place',
    address: 'Address',
    coordinates: 'On the map',
    description: 'About the place',
    phone: 'Telephone',
    website: 'Website',
    facilities: 'Facilities',
    languages: 'Languages',
    hosts: 'Hosts',
  },
  line: (name, value) => `${en.names[name]}: ${value}`,
  nothing: 'nothing filled in',
};

export const factWords: { readonly [Code in Language]: FactWords } = { nl, en };
