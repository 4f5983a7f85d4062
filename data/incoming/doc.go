// Package incoming reads the lists that people keep elsewhere: spreadsheets,
// exports of other programs, what was copied from a window. It reads and
// proposes; what is stored is decided by whoever looks at the proposal.
//
// The way of a list goes in four steps, each a plain value:
//
//   - [Open] tells from the bytes what was given: CSV in any encoding, a workbook
//     of several sheets, or pasted text. [File.Table] gives the cells of one sheet.
//   - [Read] takes a Table for what it seems to be: which rows are headings,
//     titles and totals, what each column holds, in which [Shape] the list is kept,
//     in which order dates are written. What nothing decides is a [Question] of the
//     [Reading]; nothing is guessed in silence.
//   - [Reading.Plan] says what would come of it: who is new, who is known and why,
//     which meetings and marks there are, from when somebody belongs to a group, and
//     the fate of every cell. Nothing vanishes: a cell is taken, refused with its row
//     and the reason, waiting for a choice, or left aside with its column.
//   - [Plan.Brought] is what the store brings in as one operation: one transaction,
//     one step to take back.
//
// Whatever was found can be said otherwise by [Choices], also where nothing was
// asked: reading is a function of the table, what the programme holds ([Book]) and
// the choices, and is simply done again with other choices. A Question is answered
// by [Question.Answer], which gives the Choices to read with next.
//
// Choices about columns and words are worth keeping for the next list of the same
// shape: [Reading.Habit] gives them as a [data.SheetHabit], which holds no texts, and
// [Choices.Recalling] takes them up. They lie in the programme's own record.
//
// All texts are plain English sentences for the person at the screen. They may
// quote the list, and so hold names: show them, never log them.
package incoming
