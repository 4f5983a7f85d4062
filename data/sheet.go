package data

import (
	"cmp"
	"slices"
)

// Sheet is the numbered lines of a meeting's session sheet. Marks from paper are
// typed in by these numbers.
type Sheet struct {
	// People by number, the first is number 1. One without an id is no longer on
	// the list.
	People []Person
	// Printed is the day on which it was printed; none: it was not, and these are
	// the numbers that it would have.
	Printed Date
	// Added are expected at the meeting, and not on the sheet.
	Added []Person
}

// ExpectedPeople lists who is expected, in the register's order: a session
// sheet numbers them so. Walk-ins who were marked meanwhile are not among them.
func (r Register) ExpectedPeople() []Person {
	var people []Person
	for _, row := range r.Rows {
		if row.Expected {
			people = append(people, row.Person)
		}
	}
	return people
}

// SheetOf is the sheet that was printed with these people on it: who joined,
// left, was renamed or went on a pause since does not move anybody's number.
func (r Register) SheetOf(people []Person, printed Date) Sheet {
	s := Sheet{People: people, Printed: printed}
	for _, p := range r.ExpectedPeople() {
		if !slices.ContainsFunc(people, func(on Person) bool { return on.ID == p.ID }) {
			s.Added = append(s.Added, p)
		}
	}
	return s
}

// PaperLine is one line of the printed sheet with what was typed about it, and
// what the register has of the person already.
type PaperLine struct {
	Number int
	// WalkIn says that it is a line for walk-ins, and New that nobody on the list is
	// meant: a first-timer, who has no id yet.
	WalkIn, New bool
	Also        []int // higher numbers that are the same person, who was merged since
	Person      Person
	Mark        Mark   // as it is now
	Status      Status // as typed; of several numbers, as their marks are merged
}

// Overwrites reports whether the line says otherwise than what is recorded.
func (l PaperLine) Overwrites() bool {
	return l.Mark.Status != NotRecorded && l.Mark.Status != l.Status
}

// Becomes is the person's status once the line is taken: what is recorded stays
// as it is, unless replace says that the paper is right.
func (l PaperLine) Becomes(replace bool) Status {
	if l.Overwrites() && !replace {
		return l.Mark.Status
	}
	return l.Status
}

// Lines puts people and their marks to the numbers that were typed, by number
// and each person once, and lists the numbers of those who are no longer on the
// list. Numbers that the sheet does not have are left out.
func (s Sheet) Lines(r Register, typed []PaperMark) (lines []PaperLine, gone []int) {
	recorded := make(map[ID]Mark, len(r.Rows))
	for _, row := range r.Rows {
		recorded[row.Person.ID] = row.Mark
	}
	typed = slices.Clone(typed)
	slices.SortStableFunc(typed, func(a, b PaperMark) int { return cmp.Compare(a.Number, b.Number) })
	at := make(map[ID]int, len(typed))
	for _, m := range typed {
		if m.Number < 1 || m.Number > len(s.People) {
			continue
		}
		p := s.People[m.Number-1]
		if p.ID.IsZero() {
			gone = append(gone, m.Number)
			continue
		}
		if i, twice := at[p.ID]; twice {
			l := &lines[i]
			l.Also = append(l.Also, m.Number)
			l.Status = MergedMark(Mark{Status: l.Status}, Mark{Status: m.Status}).Status
			continue
		}
		at[p.ID] = len(lines)
		mark := recorded[p.ID]
		mark.Meeting, mark.Person = r.Meeting.ID, p.ID
		lines = append(lines, PaperLine{Number: m.Number, Person: p, Mark: mark, Status: m.Status})
	}
	return lines, gone
}

// MarksFromPaper are the marks to store for the lines of people on the list. Notes
// stay as they are.
func MarksFromPaper(lines []PaperLine, replace bool) []Mark {
	var marks []Mark
	for _, l := range lines {
		if l.New {
			continue
		}
		mark := l.Mark
		mark.Status = l.Becomes(replace)
		if mark.Status != l.Mark.Status {
			marks = append(marks, mark)
		}
	}
	return marks
}
