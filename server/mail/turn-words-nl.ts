import type { TurnsMailWords } from './turn-mail-words.ts';

export const turn: TurnsMailWords = {
  gone: {
    subject: (place) => `${place} is voorgoed dicht`,
    walkIns: (place) => `${place} is voorgoed dicht. Bezoekers vinden deze spreekuren niet meer:`,
    proposals: (place) => `${place} is voorgoed dicht. Deze voorstellen zijn daarom afgewezen:`,
  },
  offline: {
    subject: (place) => `${place} staat niet meer op de site`,
    walkIns: (place) =>
      `De pagina van ${place} staat niet meer op de site. Bezoekers vinden deze spreekuren nu niet. Overleg met de plek of ze doorgaan:`,
    proposals: null,
  },
  public: {
    subject: (place) => `${place} gaat toch door`,
    walkIns: (place) => `${place} staat weer op de site. Bezoekers vinden deze spreekuren weer:`,
    proposals: (place) =>
      `${place} staat weer op de site. Deze voorstellen waren afgewezen. Je kunt ze opnieuw doen:`,
  },
  leftOut: '[link weggelaten]',
};
