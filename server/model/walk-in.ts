import type { Audience, SpokenLanguage } from '../contract/vocabulary.ts';
import type { OpeningHours } from '../hours/model.ts';

/** An inloopspreekuur (a visitor's walk-in hour) or an activity of the place itself. */
export interface WalkIn {
  readonly id: number;
  readonly slug: string;
  readonly kind: 'walkIn' | 'activity';
  readonly placeSlug: string;
  readonly placeName: string;
  readonly districtSlug: string;
  readonly roomSlug: string | null;
  readonly roomName: string | null;
  /** In plain words; Dutch, with an optional English form. */
  readonly title: string;
  readonly titleEn: string | null;
  readonly helpTopics: readonly string[];
  readonly themeSlug: string | null;
  readonly audience: Audience;
  readonly byAppointment: boolean;
  readonly languages: readonly SpokenLanguage[];
  /** null for samples and for the place's own activities. */
  readonly organisationSlug: string | null;
  readonly organisationName: string | null;
  /** A visitor's role, never a name: "schuldhulp, voorbeeld". */
  readonly visitorRole: string | null;
  readonly sample: boolean;
  readonly hours: OpeningHours;
}
