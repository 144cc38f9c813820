/**
 * How many requests may be under way: above it the server sheds, because a queue would only make everybody wait. One
 * address may not take all places; the limit per address is wide enough for a school behind one address.
 */
const MOST_UNDER_WAY = 400;
const MOST_PER_ADDRESS = 100;

export interface Gate {
  /** False when it is full. The state of the site may always be asked. */
  enter(address: string, target: string): boolean;
  leave(address: string): void;
}

export function createGate(): Gate {
  const perAddress = new Map<string, number>();
  let underWay = 0;
  return {
    enter(address, target) {
      const own = perAddress.get(address) ?? 0;
      if (target !== '/gezondheid' && (underWay >= MOST_UNDER_WAY || own >= MOST_PER_ADDRESS)) return false;
      underWay += 1;
      perAddress.set(address, own + 1);
      return true;
    },
    leave(address) {
      underWay -= 1;
      const own = (perAddress.get(address) ?? 1) - 1;
      if (own > 0) perAddress.set(address, own);
      else perAddress.delete(address);
    },
  };
}
