/** The stamps of a page in; for a day that they tell in UTC, the day where the article was published, out. */
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Zones in which articles are published: from Hawaii to New Zealand's summer. */
const ZONES = { west: 10, east: 13 };
const IN_UTC = /^(\d{4}-\d\d-\d\d)[T ](\d\d?):(\d\d)(?::\d\d?(?:\.\d+)?)?\s*(?:Z|[+-]00:?00|UTC|GMT)$/i;

const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?![+-]00:?00$)[+-]\d\d:?\d\d$/;

/** When a stamp with its zone was, to the minute; NaN for none. */
const minuteOf = (stamp: string): number => {
  const then = Date.parse(stamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return then - (then % 60_000);
};

interface Stamp {
  readonly day: string;
  readonly hours: number;
}

const stampInUtc = (told: string): Stamp[] => {
  const [, day, hour, minute] = IN_UTC.exec(told.trim()) ?? [];
  return day === undefined ? [] : [{ day, hours: Number(hour) + Number(minute) / 60 }];
};

/** Whether it was that day somewhere when it was then in UTC. */
const maybeOn = (other: string, { day, hours }: Stamp): boolean => {
  const then = Date.parse(day) + hours * HOUR_MS;
  const from = Date.parse(other);
  return then + ZONES.east * HOUR_MS >= from && then - ZONES.west * HOUR_MS < from + DAY_MS;
};

/**
 * A stamp in UTC leaves open which day it was where the article was published: another that its address or a line
 * or an element beside its headline tells is that one, where the zones allow it.
 */
export const localDay = (stamps: readonly string[], shown: readonly string[]): ((day: string) => string) => {
  const inUtc = stamps.flatMap(stampInUtc);
  const times = new Set(inUtc.map(({ day, hours }) => Date.parse(day) + hours * HOUR_MS));
  const elsewhere = stamps.filter((stamp) => ZONED.test(stamp) && times.has(minuteOf(stamp)));
  const days = [...elsewhere.map((stamp) => stamp.slice(0, 10)), ...shown];
  return (day) => {
    const stamp = inUtc.find((one) => one.day === day);
    return stamp === undefined ? day : (days.find((other) => maybeOn(other, stamp)) ?? day);
  };
};
