/** The mails that wait. */
export const outbox = {
  title: 'Post',
  noMailServer:
    'Deze site verstuurt zelf geen mail. Hieronder staan de mails die klaarliggen. Geef ze zelf door, bijvoorbeeld met WhatsApp. Alleen wie de mail is bedoeld mag de link gebruiken.',
  mailServer: 'Mails gaan vanzelf weg. Hieronder staat wat nog wacht, of niet aankwam.',
  none: 'Er wacht geen post.',
  states: {
    waiting: () => 'wacht',
    tried: (attempts: number) =>
      attempts === 1 ? 'wacht, één keer geprobeerd' : `wacht, ${attempts} keer geprobeerd`,
    sent: () => 'verstuurd',
    tooLate: () => 'vervallen: niet meer nodig',
    givenUp: () => 'niet aangekomen',
  },
  to: (address: string) => `aan ${address}`,
  trouble: (words: string) => `De mailserver zei: ${words}`,
  read: 'Lees de mail',
  readOf: (subject: string, to: string) => `Lees de mail: ${subject}, aan ${to}`,
  showAll: 'Ook wat al verstuurd is',
  showWaiting: 'Alleen wat wacht',
};
