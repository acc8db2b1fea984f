import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import type { Change } from './desk-state.ts';
import { type Arrival, postChange } from './post-change.ts';
import { staysWaiting } from './stays-waiting.ts';
import { keepWaiting, readWaiting } from './waiting-changes.ts';

const TRY_AGAIN_MS = 20_000;

/** `needsYou`: the server has something to say about a change that went by itself. */
export type Trouble = 'signInFirst' | 'busy' | 'noNetwork' | 'needsYou';

export interface Changes {
  readonly waiting: readonly Change[];
  readonly busy: boolean;
  /** Why the latest change was kept; null when all went well. */
  readonly trouble: Trouble | null;
  send(change: Change): void;
  sendWaiting(): void;
  discardWaiting(): void;
}

/** Sends changes in the order in which they were made, and keeps what does not arrive. */
export function useChanges(
  onAnswer: (page: DeskPage, address: string) => void,
  onSent: (page: DeskPage, address: string) => void,
): Changes {
  const [waiting, setWaiting] = useState<readonly Change[]>([]);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isSending = useRef(false);

  const keep = useCallback((changes: readonly Change[]) => {
    keepWaiting(changes);
    setWaiting(changes);
  }, []);

  /** What is sent by hand shows its answer; what goes by itself must not take away the page that somebody works on. */
  const sendAll = useCallback(
    async (byHand: boolean) => {
      if (isSending.current) return;
      isSending.current = true;
      setBusy(byHand);
      try {
        for (let next = readWaiting()[0]; next !== undefined; next = readWaiting()[0]) {
          const arrival: Arrival = await postChange(next);
          if (arrival.kind !== 'answered') {
            setTrouble(arrival.kind);
            setWaiting(readWaiting());
            return;
          }
          if (staysWaiting(arrival, byHand)) {
            setWaiting(readWaiting());
            setTrouble('needsYou');
            if (byHand) onAnswer(arrival.page, arrival.address);
            return;
          }
          setTrouble(null);
          keep(readWaiting().slice(1));
          if (byHand) onAnswer(arrival.page, arrival.address);
          else onSent(arrival.page, arrival.address);
          if (!arrival.ok) return;
        }
      } finally {
        isSending.current = false;
        setBusy(false);
      }
    },
    [keep, onAnswer, onSent],
  );

  const send = useCallback(
    (change: Change) => {
      keepWaiting([...readWaiting(), change]);
      void sendAll(true);
    },
    [sendAll],
  );

  useEffect(() => {
    setWaiting(readWaiting());
    const again = () => {
      if (readWaiting().length > 0) void sendAll(false);
    };
    again();
    window.addEventListener('online', again);
    const timer = window.setInterval(again, TRY_AGAIN_MS);
    return () => {
      window.removeEventListener('online', again);
      window.clearInterval(timer);
    };
  }, [sendAll]);

  return {
    waiting,
    busy,
    trouble,
    send,
    sendWaiting: () => void sendAll(true),
    discardWaiting: () => keep([]),
  };
}
