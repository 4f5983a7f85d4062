// Package written reads days, months and times as people write them: in a field
// of the window and in the cell of a spreadsheet alike. There is one reading, so
// that "3/5/40" is the same day wherever it stands. The words are English; months
// are known in the languages of the lists that are brought in too.
package written
