declare module 'fxa-common-password-list' {
  /** True when the password is among the 50,000 most used ones. */
  export function test(password: string): boolean;
}
