package documents

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// lists are what can be chosen: meetings, the latest first, and people by name.
type lists struct {
	programme data.Programme
	meetings  []data.Meeting
	groups    map[data.ID]data.Group
	people    []data.Person
	names     data.Names
	// now is the meeting that a facilitator most likely means, and last the
	// latest one that has begun.
	now, last data.ID
}

// furthest is how far ahead a sheet can be printed, in days.
const furthest = 35

func readLists(r *store.Reader, today data.Date, now data.TimeOfDay) (lists, error) {
	l := lists{groups: make(map[data.ID]data.Group)}
	var err error
	if l.programme, err = r.Programme(); err != nil {
		return l, err
	}
	groups, err := r.Groups()
	if err != nil {
		return l, err
	}
	for _, g := range groups {
		l.groups[g.ID] = g
	}
	if l.people, err = r.People(); err != nil {
		return l, err
	}
	data.SortByName(l.people, func(p data.Person) data.Person { return p })
	l.names = data.NewNames(l.programme.ScreenNames, l.people)
	return l, l.readMeetings(r, today, now)
}

func (l *lists) readMeetings(r *store.Reader, today data.Date, now data.TimeOfDay) error {
	all, err := r.Meetings()
	if err != nil {
		return err
	}
	slices.Reverse(all)
	var current []data.Meeting
	for _, m := range all {
		if m.Date > today.AddDays(furthest) {
			continue
		}
		l.meetings = append(l.meetings, m)
		if m.State == data.Planned || m.State == data.Open {
			current = append(current, m)
		} else if l.last.IsZero() && m.State == data.Closed {
			l.last = m.ID
		}
	}
	slices.Reverse(current)
	if m, occasion := data.MeetingNow(current, today, now); occasion != data.NoMeeting {
		l.now = m.ID
		if m.State == data.Open {
			l.last = m.ID
		}
	}
	if l.now.IsZero() {
		l.now = l.last
	}
	if l.last.IsZero() {
		l.last = l.now
	}
	return nil
}

func (l lists) meetingOptions(today data.Date) []kit.PickerOption {
	options := make([]kit.PickerOption, 0, len(l.meetings))
	for _, m := range l.meetings {
		options = append(options, kit.PickerOption{
			ID:    m.ID.String(),
			Label: lang.L("{{.Date}}, {{.Group}}", with{"Date": words.ShortDate(m.Date, today), "Group": l.groups[m.Group].Name}),
			Hint:  words.MeetingState(m.State),
		})
	}
	return options
}

// personOptions lists mentees first: a review is about one of them.
func (l lists) personOptions() []kit.PickerOption {
	var mentees, others []kit.PickerOption
	for _, p := range l.people {
		o := kit.PickerOption{ID: p.ID.String(), Label: l.names.Of(p), Hint: words.Roles(p.Roles)}
		if p.Roles.Has(data.Mentee) {
			mentees = append(mentees, o)
		} else {
			others = append(others, o)
		}
	}
	return append(mentees, others...)
}
