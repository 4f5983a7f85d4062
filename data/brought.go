package data

// Brought is what a list brings in, as one step: who is new, what is known anew of
// those whom we have, who belongs to which group from when, and the marks of
// meetings.
type Brought struct {
	Groups   []Group  // that are new
	People   []Person // who are new
	Changed  []Person // whom we have, with what the list adds
	Joins    []Join
	Meetings []Meeting // that are new
	Marks    []Mark
	Habit    SheetHabit // how the list was read; none: not to be kept
	// Whole is what an export of Alongside brings back: records under their own ids, that
	// are not here, as they were.
	Whole Records
}

// Join is that somebody belongs to a group from a day on, and until a last one where
// there is one.
type Join struct {
	Group, Person ID
	Span          Span
}

// Count is how many people are new or changed, and how many marks there are: what
// a deed tells of how much it was.
func (b Brought) Count() int {
	return len(b.People) + len(b.Changed) + len(b.Marks) + len(b.Whole.People) + len(b.Whole.Marks)
}
