/** Whole sentences for a question that cannot be answered as it was asked. */
export interface ProblemWords {
  unknownParameter(name: string): string;
  repeatedParameter(name: string): string;
  notOneOf(name: string, allowed: readonly string[]): string;
  notAMoment(name: string): string;
  momentOutOfReach(days: number): string;
  unknownNear(value: string): string;
}
