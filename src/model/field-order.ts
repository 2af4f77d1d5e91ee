/** Names of fields in; a function out that gives a record with its fields in their order. */

/** The record itself where they stand so already; what it has beside them, and what is undefined, goes. */
export const inOrderOf = <T extends object>(fields: readonly (keyof T & string)[]): ((record: T) => T) => {
  const places = new Map<string, number>(fields.map((field, place) => [field, place]));
  const isInOrder = (record: T): boolean => {
    let last = -1;
    for (const field in record) {
      const place = places.get(field) ?? -1;
      if (place <= last) return false;
      last = place;
    }
    return true;
  };
  return (record) =>
    isInOrder(record)
      ? record
      : (Object.fromEntries(
          fields.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])),
        ) as T);
};
