/** Fields that the forms about buddies share: closed lists as boxes, phones by their numbering plan. */
import { z } from 'zod';
import {
  BUDDY_LANGUAGES, INTERESTS, MOMENTS, type BuddyLanguage, type BuddyWish, type Interest, type Moment,
} from '#src/domain/buddies/buddy.ts';
import { readPhone } from '#src/domain/buddies/phone.ts';
import { findPlace } from '#src/domain/places/find-place.ts';
import { FIRST_NAME_MAX_LENGTH } from '#src/domain/signups/signup.ts';
import { normaliseEmail } from '#src/domain/users/user.ts';
import { FormRefusal } from '#src/web/form-state.ts';

export const firstNameField = z.string('first-name-needed').min(1, 'first-name-needed')
  .max(FIRST_NAME_MAX_LENGTH, 'first-name-long').regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'name-wrong');

export const phoneField = z.string().max(40, 'buddy-phone-wrong').default('')
  .refine((text) => text === '' || readPhone(text) !== undefined, 'buddy-phone-wrong')
  .transform((text) => readPhone(text) ?? null);

export const emailField = z.string().max(254, 'email-wrong').default('')
  .refine((text) => text === '' || normaliseEmail(text) !== undefined, 'email-wrong')
  .transform((text) => normaliseEmail(text) ?? null);

/** Boxes; what is not on the closed list is left out (`chosenLanguages` …). */
export const listField = z.array(z.string().max(40, 'send-again')).max(60, 'send-again');

const chosenOf = <Value extends string>(all: readonly Value[]) => (texts: readonly string[]): Value[] =>
  all.filter((each) => texts.includes(each));
export const chosenLanguages = chosenOf<BuddyLanguage>(BUDDY_LANGUAGES);
export const chosenMoments = chosenOf<Moment>(MOMENTS);
export const chosenInterests = chosenOf<Interest>(INTERESTS);

export const wishFields = {
  liefst: z.enum(['', 'woman', 'man'], 'send-again').default(''),
  leeftijd: z.string().optional(),
  kinderen: z.string().optional(),
  spreekt: z.string().max(3, 'send-again').default(''),
};

/** From the fields to the wish; what is not on the list is no wish. */
export function wishOf(values: { liefst: '' | 'woman' | 'man'; leeftijd?: string | undefined; kinderen?: string | undefined; spreekt: string }): BuddyWish {
  return {
    gender: values.liefst === '' ? null : values.liefst,
    aboutMyAge: values.leeftijd !== undefined,
    withChildren: values.kinderen !== undefined,
    language: BUDDY_LANGUAGES.find((each) => each === values.spreekt) ?? null,
  };
}

export const placeField = z.string('place-needed').min(1, 'place-needed').max(100, 'place-unknown');

/** Throws FormRefusal at `field` for a place that is unknown or one of several. */
export function placeOf(field: string, text: string): { nis: string; lat: number; lon: number; label: string } {
  const answer = findPlace(text);
  if (answer.kind !== 'found') {
    throw new FormRefusal([{ field, key: answer.kind === 'unknown' ? 'place-unknown' : 'place-ambiguous' }]);
  }
  const { nis, lat, lon, label } = answer.place;
  return { nis, lat, lon, label };
}
