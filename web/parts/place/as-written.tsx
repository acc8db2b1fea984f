import { Dutch } from '../dutch.tsx';

interface Props {
  readonly sentence: string;
  /** What of the sentence somebody wrote in Dutch; there it stands in brackets or quotes. */
  readonly written: readonly string[];
}

/** "Tue 19–21 (inloopavond)": the words between the brackets are read out as the Dutch that they are. */
export function AsWritten({ sentence, written }: Props) {
  const pieces = sentence.split(/([()“”])/);
  return (
    <>
      {pieces.map((piece, at) =>
        at % 2 === 0 && written.includes(piece) ? <Dutch key={`${at}${piece}`}>{piece}</Dutch> : piece,
      )}
    </>
  );
}
