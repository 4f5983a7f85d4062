// Package data is the programme's own language: the people, groups, meetings,
// marks, pairs and contacts of a recovery programme, and the rules about them
// (who is expected, rates, streaks, how a name is shown).
//
// It takes values and gives values: no files, no clock of its own, no window.
// What is true about attendance is decided here and nowhere else, so that the
// screen, the printed page and the terminal cannot disagree.
package data
