/** A role that was taken away just now, as the address of the next page carries it. */
import type { RoleName } from '#src/domain/shared/actor.ts';

export interface TakenRole { userId: number; name: string; role: RoleName; scope: string }
