package documents

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// lists are what can be chosen. The meetings are those of one group: ten years
// of all groups would be too many to offer, and to find anything among.
type lists struct {
	programme data.Programme
	groups    []data.Group
	meetings  []data.Meeting  // the latest first
	people    []data.Person   // in order of name
	mentors   []data.Person   // likewise: who is one, or walks alongside somebody
	mentees   map[data.ID]int // whom they walk alongside, by mentor
	names     data.Names
	of        forPerson    // who is chosen, for a document that leaves the programme
	honours   data.Honours // likewise, for a certificate
}

func readLists(r *store.Reader, today data.Date) (l lists, err error) {
	if l.programme, err = r.Programme(); err != nil {
		return l, err
	}
	if l.groups, err = r.Groups(); err != nil {
		return l, err
	}
	if l.people, err = r.People(); err != nil {
		return l, err
	}
	l.names = words.NamesIn(words.NameStyleOf(l.programme), l.people)
	data.SortAsShown(l.names, l.people, func(p data.Person) data.Person { return p })
	pairs, err := r.Pairs()
	if err != nil {
		return l, err
	}
	l.mentors, l.mentees = data.AllMentors(l.people, pairs, today), make(map[data.ID]int)
	data.SortAsShown(l.names, l.mentors, func(p data.Person) data.Person { return p })
	for _, p := range l.mentors {
		l.mentees[p.ID] = len(data.MenteesOf(pairs, p.ID))
	}
	return l, nil
}

// has reports whether the list holds the person.
func has(people []data.Person, id data.ID) bool {
	return slices.ContainsFunc(people, func(p data.Person) bool { return p.ID == id })
}

// furthest is how far ahead a sheet can be printed, in days.
const furthest = 35

// readMeetings reads the meetings of a group.
func (l *lists) readMeetings(r *store.Reader, group data.ID, today data.Date) error {
	meetings, err := r.MeetingsOf(group)
	if err != nil {
		return err
	}
	l.meetings = slices.DeleteFunc(meetings, func(m data.Meeting) bool { return m.Date > today.AddDays(furthest) })
	slices.Reverse(l.meetings)
	return nil
}

// usualMeeting is the one that is most likely meant: for a sheet tonight's or
// the next, for a summary the latest that has begun. With a group it is one of
// that group; false where there is none at all.
func usualMeeting(r *store.Reader, held bool, group data.ID, today data.Date, now data.TimeOfDay) (data.Meeting, bool, error) {
	all, err := r.Meetings()
	if err != nil {
		return data.Meeting{}, false, err
	}
	all = slices.DeleteFunc(all, func(m data.Meeting) bool { return !group.IsZero() && m.Group != group })
	latest, found := latestBegun(all, today)
	if held && found {
		return latest, true, nil
	}
	current := slices.DeleteFunc(all, func(m data.Meeting) bool { return m.State != data.Planned && m.State != data.Open })
	if m, occasion := data.MeetingNow(current, today, now); occasion != data.NoMeeting {
		return m, true, nil
	}
	return latest, found, nil
}

func latestBegun(meetings []data.Meeting, today data.Date) (data.Meeting, bool) {
	for _, m := range slices.Backward(meetings) {
		if m.Date <= today && (m.State == data.Closed || m.State == data.Open) {
			return m, true
		}
	}
	return data.Meeting{}, false
}

func (l lists) meetingOptions(today data.Date) []kit.Option[data.ID] {
	var options []kit.Option[data.ID]
	for _, m := range l.meetings {
		label := lang.L("{{.Date}}, {{.Time}}", words.With{"Date": words.ShortDate(m.Date, today), "Time": m.Start})
		options = append(options, kit.Option[data.ID]{Value: m.ID, Label: label, Hint: words.MeetingState(m, today)})
	}
	return options
}

// personOptions lists mentees first: a review is about one of them.
func (l lists) personOptions() []kit.Option[data.ID] {
	var mentees, others []kit.Option[data.ID]
	for _, p := range l.people {
		o := form.PersonOption(p, l.names, words.Roles(p.Roles))
		if p.Roles.Has(data.Mentee) {
			mentees = append(mentees, o)
		} else {
			others = append(others, o)
		}
	}
	return append(mentees, others...)
}

// mentorOptions lists mentors, those with mentees first: there is nothing to
// print for the others.
func (l lists) mentorOptions() []kit.Option[data.ID] {
	var walking, others []kit.Option[data.ID]
	for _, p := range l.mentors {
		n := l.mentees[p.ID]
		o := form.PersonOption(p, l.names, lang.N("{{.Count}} mentees", n, words.With{"Count": n}))
		if n > 0 {
			walking = append(walking, o)
		} else {
			others = append(others, o)
		}
	}
	return append(walking, others...)
}
