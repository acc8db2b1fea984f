import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { DeskWords } from './words/nl.ts';

/** A form that is on its way to the server: kept on the phone until it arrived. */
export interface Change {
  /** The address that it is sent to. */
  readonly action: string;
  /** As a form encodes it. */
  readonly body: string;
  /** What stood on the button, and the screen that it was on. */
  readonly said?: string;
  /** Why the server will not take it as it is: set aside, so that it does not hold up the others. */
  readonly refused?: readonly string[];
}

/** What every part of the desk may need to know. */
export interface DeskState {
  readonly page: DeskPage;
  readonly text: DeskWords;
  /** Goes on after the page arrived. */
  readonly now: Instant;
  /** Changes that have not reached the server. */
  readonly waiting: readonly Change[];
  readonly busy: boolean;
  /** Sends a form without leaving the page; without a network it is kept and sent later. */
  send(change: Change): void;
  /** What was wrong with a field is mended: it is no longer said. */
  mended(field: string): void;
  sendWaiting(): void;
  /** Sends one that was set aside, and shows the answer: its form, with all that was typed. */
  openAgain(change: Change): void;
  discard(changes: readonly Change[]): void;
  discardWaiting(): void;
  /** Says a sentence to a screen reader without moving the focus. */
  announce(sentence: string): void;
}

const DeskContext = createContext<DeskState | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): DeskState {
  const state = useContext(DeskContext);
  if (state === null) throw new Error('A part of the desk was rendered outside DeskApp.');
  return state;
}
