/** Under which an entry about a person tells the key that they were given: the check looks for it. */
export const PUBLIC_KEY_FACT = 'Khóa công khai';
