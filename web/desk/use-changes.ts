import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import type { Change } from './desk-state.ts';
import { type Arrival, postChange } from './post-change.ts';
import { staysWaiting } from './stays-waiting.ts';
import { isSameChange, keepWaiting, readWaiting } from './waiting-changes.ts';

const TRY_AGAIN_MS = 20_000;

export type Trouble = 'signInFirst' | 'busy' | 'noNetwork';

export interface Changes {
  readonly waiting: readonly Change[];
  readonly busy: boolean;
  /** Why the latest change was kept; null when all went well. */
  readonly trouble: Trouble | null;
  send(change: Change): void;
  sendWaiting(): void;
  openAgain(change: Change): void;
  discard(changes: readonly Change[]): void;
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

  /**
   * What is sent by hand shows its answer; what goes by itself must not take away the page that somebody works on. One
   * that the server will not take is set aside, and the others go on.
   */
  const sendAll = useCallback(
    async (isFirstByHand: boolean) => {
      if (isSending.current) return;
      isSending.current = true;
      setBusy(isFirstByHand);
      let byHand = isFirstByHand;
      try {
        for (let next = nextToSend(); next !== undefined; next = nextToSend()) {
          const arrival: Arrival = await postChange(next);
          if (arrival.kind !== 'answered' && arrival.kind !== 'refused') {
            setTrouble(arrival.kind);
            setWaiting(readWaiting());
            return;
          }
          setTrouble(null);
          const stays = arrival.kind === 'refused' || staysWaiting(arrival, byHand);
          keep(stays ? setAside(next, reasonsIn(arrival)) : without([next]));
          if (arrival.kind === 'refused') continue;
          if (byHand) onAnswer(arrival.page, arrival.address);
          else if (!stays) onSent(arrival.page, arrival.address);
          // The page that says what is wrong stays; the rest goes behind it.
          if (!arrival.ok) byHand = false;
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
      if (nextToSend() !== undefined) void sendAll(false);
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
    openAgain: ({ refused: _refused, ...change }) => {
      keep([change, ...without([change])]);
      void sendAll(true);
    },
    discard: (changes) => keep(without(changes)),
    discardWaiting: () => keep([]),
  };
}

function nextToSend(): Change | undefined {
  return readWaiting().find(({ refused }) => refused === undefined);
}

function without(changes: readonly Change[]): readonly Change[] {
  return readWaiting().filter((kept) => !changes.some((change) => isSameChange(kept, change)));
}

function setAside(change: Change, refused: readonly string[]): readonly Change[] {
  return readWaiting().map((kept) => (isSameChange(kept, change) ? { ...kept, refused } : kept));
}

/** What the server says is wrong, in its sentences. */
function reasonsIn(arrival: Arrival): readonly string[] {
  return arrival.kind === 'answered' ? arrival.page.problems.map(({ sentence }) => sentence) : [];
}
