/**
 * Remembers the answer for what was asked about last. Many rules ask the same of one row, one after the other, and
 * no row is asked about again: a table of answers for a hundred thousand rows would only keep them all in memory. Of the
 * two rows of a pair, one after the other, the name is mostly the same text.
 */
export function forLast<Key extends object | string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let known: Key | undefined;
  let answer: Value | undefined;
  return (key) => {
    if (answer !== undefined && known === key) return answer;
    const value = make(key);
    known = key;
    answer = value;
    return value;
  };
}
