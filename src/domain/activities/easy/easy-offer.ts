/** An activity of somebody without account: its states and terms (product §6). */

/** `decided`: published, refused, or taken over by an organisation. */
export type EasyOfferState = 'unconfirmed' | 'waiting' | 'changes' | 'decided';

/** Without confirmation it is erased after so many days; the reminder says so. */
export const UNCONFIRMED_DAYS = 14;
export const REMINDED_AFTER_DAYS = 10;
/** So long the sender's link works after the last step of somebody. */
export const SENDER_LINK_DAYS = 90;
/** Of the sender nothing is left so many days after the decision. */
export const ERASED_AFTER_DECISION_DAYS = 30;

export const GROUP_NAME_MAX_LENGTH = 120;
export const FUNCTION_MAX_LENGTH = 80;
