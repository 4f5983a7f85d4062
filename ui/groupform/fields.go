package groupform

import (
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// fields are the controls of the dialog.
type fields struct {
	name, place           *kit.Entry
	weekday               *kit.Picker[time.Weekday]
	weeks, minutes, grace *kit.Picker[int]
	start                 *kit.TimeField
	from                  *kit.DateField
	leads, members        *kit.Button
}

// The choices that are offered; what a group has besides is added.
var (
	weekdays       = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday}
	offeredWeeks   = []int{1, 2, 3, 4}
	offeredMinutes = []int{45, 60, 75, 90, 105, 120, 150, 180}
	offeredGrace   = []int{0, 5, 10, 15, 20, 30}
)

// content sets the fields in pairs, so that the dialog fits the lowest window.
func (f *form) content() fyne.CanvasObject {
	g, in := f.group, &f.fields
	in.name = kit.NewEntry("")
	in.name.SetValue(g.Name)
	in.place = kit.NewEntry(lang.L("The hall, the room"))
	in.place.SetValue(g.Place)
	in.weekday = kit.NewPicker("", kit.Options(weekdays, words.Weekday), func(time.Weekday) { f.followWeekday() })
	in.weekday.SetSelected(g.Schedule.Weekday)
	in.start = kit.NewTimeField(nil)
	in.start.SetTime(g.Schedule.Start)
	in.from = kit.NewDateField(f.host.Today(), screen.DateOrder(f.host), f.followDate)
	in.from.SetDate(g.Schedule.Span.From)
	in.weeks = numberPicker(offeredWeeks, g.Schedule.Weeks, everyWeeks)
	in.minutes = numberPicker(offeredMinutes, g.Schedule.Minutes, minutesLong)
	in.grace = numberPicker(offeredGrace, g.GraceMinutes, minutesGrace)
	in.leads = kit.NewButton("", kit.Secondary, f.chooseLeads)
	in.members = kit.NewButton("", kit.Secondary, f.chooseMembers)
	f.suggestName()
	f.sayPeople()

	late := kit.NewField(lang.L("Late after"), in.grace, "")
	people := pair(kit.NewField(lang.L("Usually led by"), in.leads, ""), kit.NewField(lang.L("Members"), in.members, ""))
	if !g.ID.IsZero() {
		return kit.VStack(kit.Gap8, pair(kit.NewField(lang.L("Name"), in.name, ""), late), people, kit.NewDivider(), f.schedule())
	}
	return kit.VStack(kit.Gap8,
		pair(kit.NewField(lang.L("Name"), in.name, ""), kit.NewField(lang.L("Place"), in.place, "")),
		pair(kit.NewField(lang.L("Weekday"), in.weekday, ""), kit.NewField(lang.L("How often"), in.weeks, "")),
		pair(kit.NewField(lang.L("Begins at"), in.start, ""), kit.NewField(lang.L("First date"), in.from, "")),
		pair(kit.NewField(lang.L("Lasts"), in.minutes, ""), late), people)
}

// schedule says when and where a group meets that is there already, and leads to where
// that is changed: from a day on, as what is past stays as it was.
func (f *form) schedule() fyne.CanvasObject {
	is := f.group.On(f.host.Today())
	return kit.VStack(kit.Gap4, kit.NewParagraph(words.ScheduleAndPlace(is)),
		kit.Leading(kit.NewLink(lang.L("Another day, time, place or name from a day on"), func() {
			f.dialog.Close()
			f.host.Go(screen.Location{Screen: screen.Meetings, Part: screen.ChangeGroup, ID: f.group.ID})
		})))
}

func pair(left, right fyne.CanvasObject) fyne.CanvasObject {
	return kit.Columns(kit.Gap16, []kit.Column{kit.Share(1), kit.Share(1)}, left, right)
}

// followWeekday moves the first date onto the weekday that was chosen, and followDate
// the weekday onto the date that was typed: the form never says two days.
func (f *form) followWeekday() {
	in := &f.fields
	if date := in.from.Date(); !date.IsZero() {
		in.from.SetDate(date.AddDays((int(in.weekday.Selected()) - int(date.Weekday()) + 7) % 7))
	}
	f.suggestName()
}

func (f *form) followDate(date data.Date) {
	if !date.IsZero() {
		f.fields.weekday.SetSelected(date.Weekday())
		f.suggestName()
	}
}

// suggestName offers the weekday as the name, for who leaves it empty.
func (f *form) suggestName() {
	f.fields.name.SetPlaceHolder(SuggestedName(f.fields.weekday.Selected()))
}

// SuggestedName is what a group is called that is called after its day.
func SuggestedName(day time.Weekday) string {
	return lang.L("{{.Weekday}} group", words.With{"Weekday": words.Weekday(day)})
}

// chooseLeads asks who usually leads.
func (f *form) chooseLeads() {
	showChooser(f.host.Window(), lang.L("Who usually leads the group?"), f.people, f.names, f.group.LedBy, func(ids []data.ID) {
		f.group.LedBy = ids
		f.sayPeople()
	})
}

// chooseMembers asks who belongs to the group.
func (f *form) chooseMembers() {
	showChooser(f.host.Window(), lang.L("Who belongs to the group?"), f.people, f.names, f.members, func(ids []data.ID) {
		f.members = ids
		f.sayPeople()
	})
}

// sayPeople says on the buttons who leads and how many belong.
func (f *form) sayPeople() {
	var leads []string
	for _, id := range f.group.LedBy {
		if name := f.names.ByID(id); name != "" {
			leads = append(leads, name)
		}
	}
	label := strings.Join(leads, ", ")
	switch {
	case len(leads) == 0:
		label = lang.L("Nobody yet")
	case len(leads) > 2:
		label = lang.N("{{.Count}} people", len(leads), words.With{"Count": len(leads)})
	}
	f.fields.leads.SetLabel(label)
	f.fields.members.SetLabel(membersLabel(len(f.members), len(f.people)))
}

// membersLabel is "Everyone, 12 people", "7 people" or "Nobody yet".
func membersLabel(members, all int) string {
	people := lang.N("{{.Count}} people", members, words.With{"Count": members})
	switch {
	case members == 0:
		return lang.L("Nobody yet")
	case members == all:
		return lang.L("Everyone, {{.People}}", words.With{"People": people})
	}
	return people
}

// take reads the fields into the group.
func (f *form) take() error {
	g, in := &f.group, &f.fields
	g.GraceMinutes = in.grace.Selected()
	if !g.ID.IsZero() {
		if name := strings.TrimSpace(in.name.Text); name != "" {
			g.Name = name
		}
		return words.Said(g.Validate())
	}
	if !in.start.Valid() || in.start.Time().IsZero() {
		return errors.New(lang.L("Say at what time the group meets, like 19:00."))
	}
	if !in.from.Valid() || in.from.Date().IsZero() {
		return errors.New(lang.L("Say from which date on the group meets."))
	}
	g.Name, g.Place = strings.TrimSpace(in.name.Text), strings.TrimSpace(in.place.Text)
	if g.Name == "" {
		g.Name = SuggestedName(f.fields.weekday.Selected())
	}
	g.Schedule.Weekday, g.Schedule.Start = f.fields.weekday.Selected(), in.start.Time()
	g.Schedule.Weeks, g.Schedule.Minutes = in.weeks.Selected(), in.minutes.Selected()
	g.Schedule.Span.From = in.from.Date()
	return words.Said(g.Validate())
}

// numberPicker offers some numbers, and the one that is set if it is another.
func numberPicker(offered []int, set int, label func(int) string) *kit.Picker[int] {
	if !slices.Contains(offered, set) {
		offered = append(slices.Clone(offered), set)
		slices.Sort(offered)
	}
	p := kit.NewPicker("", kit.Options(offered, label), nil)
	p.SetSelected(set)
	return p
}

func everyWeeks(n int) string {
	if n == 1 {
		return lang.L("Every week")
	}
	return lang.L("Every {{.Count}} weeks", words.With{"Count": n})
}

func minutesLong(n int) string {
	if n == 0 {
		return lang.L("Not said")
	}
	return lang.L("{{.Count}} minutes", words.With{"Count": n})
}

func minutesGrace(n int) string {
	if n == 0 {
		return lang.L("The start itself")
	}
	return lang.L("{{.Count}} minutes", words.With{"Count": n})
}
