package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// ForProgrammeSummary gathers what a period is summed up from, of one group or,
// where none is named, of all. Of ten years it reads the marks of the period and
// of the year before, and of earlier ones only as many as tell that somebody was
// there already.
func ForProgrammeSummary(r *store.Reader, period data.Span, group data.ID, today data.Date) (data.ProgrammeSummaryInput, error) {
	in := data.ProgrammeSummaryInput{Period: period, Today: today, Group: group, Least: data.LeastPeople}
	var err error
	if in.People, err = r.People(); err != nil {
		return in, err
	}
	if !group.IsZero() {
		if in.Memberships, err = r.Members(group); err != nil {
			return in, err
		}
	}
	earlier, err := readSummaryMarks(r, &in)
	if err != nil {
		return in, err
	}
	if in.Pairs, err = r.Pairs(); err != nil {
		return in, err
	}
	for _, p := range in.Pairs {
		if !p.Live() && p.Now().Date < in.Period.From {
			continue
		}
		contacts, err := r.ContactsOfPair(p.ID)
		if err != nil {
			return in, err
		}
		in.Contacts = append(in.Contacts, contacts...)
	}
	if in.SeenBefore, err = seenBefore(r, in.Marks, earlier); err != nil {
		return in, err
	}
	nameless, err := r.Nameless()
	return in.With(nameless), err
}

// readSummaryMarks reads the meetings that tell about the period, and their
// marks; it returns those that were held before. A period without ends begins
// with the first meeting, and is over today.
func readSummaryMarks(r *store.Reader, in *data.ProgrammeSummaryInput) (earlier map[data.ID]bool, err error) {
	meetings, err := r.Meetings()
	if err != nil {
		return nil, err
	}
	if in.Period.Until == 0 {
		in.Period.Until = in.Today
	}
	if in.Period.From == 0 {
		in.Period.From = in.Period.Until
		if len(meetings) > 0 {
			in.Period.From = min(meetings[0].Date, in.Period.Until)
		}
	}
	earlier = make(map[data.ID]bool)
	read := data.Span{From: data.SummaryLook(in.Period), Until: min(in.Period.Until, in.Today)}
	for _, m := range meetings {
		if m.Date < read.From && m.State.Taken() {
			earlier[m.ID] = true
		}
		if !read.Contains(m.Date) {
			continue
		}
		in.Meetings = append(in.Meetings, m)
		if !m.State.Taken() {
			continue
		}
		marks, err := r.MarksAt(m.ID)
		if err != nil {
			return nil, err
		}
		in.Marks = append(in.Marks, marks...)
	}
	return earlier, nil
}

// seenBefore finds out who of those who came was at one of the earlier meetings.
func seenBefore(r *store.Reader, marks []data.Mark, earlier map[data.ID]bool) (func(data.ID) bool, error) {
	seen := make(map[data.ID]bool)
	for _, mark := range marks {
		if _, known := seen[mark.Person]; known || !mark.Status.Attended() {
			continue
		}
		seen[mark.Person] = false
		for old, err := range r.EachMarkOf(mark.Person) {
			if err != nil {
				return nil, err
			}
			if old.Status.Attended() && earlier[old.Meeting] {
				seen[mark.Person] = true
				break
			}
		}
	}
	return func(person data.ID) bool { return seen[person] }, nil
}
