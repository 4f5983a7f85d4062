// Package session tells when the computer falls asleep and when its screen is
// locked. On Linux logind says so, over D-Bus; where there is none nothing is told,
// and the app locks when it was at rest, or after sleep as the clock has gone on.
// Windows and macOS tell it only to a window of their own kind: there it is the same.
package session
