/** The switch on the door. */
export const live = {
  title: 'Nu open of nu even dicht',
  intro: 'Deze knop houdt vanzelf op. De vaste tijden blijven zoals ze zijn.',
  says: {
    open: (until: string) => `Jullie hebben gezegd: nu open. Dat geldt tot ${until}.`,
    closed: (until: string) => `Jullie hebben gezegd: nu even dicht. Dat geldt tot ${until}.`,
  },
  open: 'We zijn nu open',
  closed: 'Nu even dicht',
  asAlways: 'Weer zoals altijd',
  until: (time: string) => `tot ${time}`,
  notOpenNow: 'Volgens de tijden zijn jullie nu dicht.',
  sample: 'Deze tijden zijn verzonnen. Vul eerst jullie echte tijden in.',
};
