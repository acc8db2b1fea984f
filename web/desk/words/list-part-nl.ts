/** Under a list that is too long for one page. */
export const listPart = {
  label: 'Andere delen van de lijst',
  shown: (first: number, last: number, total: number) => `${first} tot en met ${last} van ${total}`,
  previous: (count: number) => `Vorige ${count}`,
  next: (count: number) => (count === 1 ? 'De laatste' : `Volgende ${count}`),
};
