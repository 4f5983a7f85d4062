package groupchange

import (
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/groupform"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// rhythm is how often a group meets, as it is chosen.
type rhythm int

const (
	everyWeek rhythm = iota
	everySecond
	firstOfMonth
	severalDays
	another
)

// seldom are the rhythms behind "Another rhythm": so many weeks, or which such day of a
// month.
type seldom struct{ weeks, nth int }

var rarely = []seldom{{3, 0}, {4, 0}, {1, 2}, {1, 3}, {1, 4}, {1, data.LastOfMonth}}

// fields are the controls on the left.
type fields struct {
	host  screen.Host
	from  *kit.DateField
	day   *kit.Choice[time.Weekday]
	days  map[time.Weekday]*kit.Check
	often *kit.Choice[rhythm]
	other *kit.Picker[seldom]

	start, end  *kit.TimeField
	lasts       int // minutes from the start to the end; none: it is not said when it ends
	place, name *kit.Entry
	named       bool // somebody typed a name

	oneDay, several, rare fyne.CanvasObject
	content               *fyne.Container
	changed               func()
}

func newFields(h screen.Host, changed func()) *fields {
	f := &fields{host: h, days: make(map[time.Weekday]*kit.Check), changed: changed}
	f.from = kit.NewDateField(h.Today(), screen.DateOrder(h), func(data.Date) { changed() })
	f.day = kit.NewChoice(kit.Options(data.Weekdays[:], shortDay), func(time.Weekday) { f.dayChosen() })
	f.often = kit.NewChoice([]kit.Option[rhythm]{
		{Value: everyWeek, Label: lang.L("Every week")},
		{Value: everySecond, Label: lang.L("Every second")},
		{Value: firstOfMonth, Label: lang.L("First of the month")},
		{Value: severalDays, Label: lang.L("Several days a week")},
		{Value: another, Label: lang.L("Another rhythm")},
	}, func(rhythm) { f.arrange(); f.dayChosen() })
	f.other = kit.NewPicker("", kit.Options(rarely, seldomWords), func(seldom) { changed() })
	f.start = kit.NewTimeField(func(data.TimeOfDay) { f.endAlong(); changed() })
	f.end = kit.NewTimeField(func(data.TimeOfDay) { f.lasts = f.minutes(); changed() })
	f.from.OnValid, f.start.OnValid, f.end.OnValid = changed, changed, changed
	f.place, f.name = kit.NewEntry(lang.L("The hall, the room")), kit.NewEntry("")
	f.place.OnChanged = func(string) { changed() }
	f.name.OnChanged = func(string) { f.named = true; changed() }

	boxes := make([]fyne.CanvasObject, 0, len(data.Weekdays))
	for _, d := range data.Weekdays {
		f.days[d] = kit.NewCheck(shortDay(d), func(bool) { f.dayChosen() })
		boxes = append(boxes, f.days[d])
	}
	f.oneDay = kit.NewField(lang.L("Day"), f.day, "")
	f.several = kit.NewField(lang.L("Days"), kit.Wrap(kit.Gap8, boxes...), "")
	f.rare = kit.NewField(lang.L("Which"), f.other, "")
	half := []kit.Column{kit.Share(1), kit.Share(1)}
	f.content = kit.VStack(kit.Gap16,
		kit.AtMost(220, kit.NewField(lang.L("From"), f.from, "")), f.oneDay, f.several,
		kit.AtMost(300, kit.TopColumns(kit.Gap16, half,
			kit.NewField(lang.L("Begins"), f.start, ""), kit.NewField(lang.L("Ends"), f.end, ""))),
		kit.NewField(lang.L("Rhythm"), f.often, ""), f.rare,
		kit.NewField(lang.L("Place"), f.place, ""),
		kit.NewField(lang.L("Name from then on"), f.name, ""))
	return f
}

func shortDay(d time.Weekday) string {
	day := []rune(words.Weekday(d))
	return string(day[:min(3, len(day))])
}

func seldomWords(s seldom) string {
	switch s.nth {
	case 0:
		return lang.L("Every {{.Count}} weeks", words.With{"Count": s.weeks})
	case 2:
		return lang.L("Second of the month")
	case 3:
		return lang.L("Third of the month")
	case 4:
		return lang.L("Fourth of the month")
	}
	return lang.L("Last of the month")
}

// set shows a group as it is.
func (f *fields) set(is data.Stretch, from data.Date) {
	s := is.Schedule
	f.named = false
	f.from.SetDate(from)
	f.day.SetSelected(s.Weekday)
	for d, box := range f.days {
		box.SetValue(d == s.Weekday || s.More.Has(d))
	}
	switch {
	case s.Nth == 1:
		f.often.SetSelected(firstOfMonth)
	case s.Nth == 0 && s.More != 0:
		f.often.SetSelected(severalDays)
	case s.Nth == 0 && s.Weeks == 1:
		f.often.SetSelected(everyWeek)
	case s.Nth == 0 && s.Weeks == 2:
		f.often.SetSelected(everySecond)
	default:
		rare := seldom{s.Weeks, s.Nth}
		f.other.SetOptions(kit.Options(withRare(rare), seldomWords))
		f.other.SetSelected(rare)
		f.often.SetSelected(another)
	}
	f.start.SetTime(s.Start)
	f.lasts = s.Minutes
	f.end.SetTime(0)
	if s.Minutes > 0 {
		f.end.SetTime(s.Start.After(s.Minutes))
	}
	f.place.SetValue(is.Place)
	f.name.SetValue(is.Name)
	f.arrange()
}

// arrange shows the fields that the rhythm asks for.
func (f *fields) arrange() {
	kit.ShowIf(f.often.Selected() == severalDays, f.several)
	kit.ShowIf(f.often.Selected() != severalDays, f.oneDay)
	kit.ShowIf(f.often.Selected() == another, f.rare)
	f.content.Refresh()
}

// dayChosen has a group that is called after its day be called after the new one, as
// long as nobody has typed a name.
func (f *fields) dayChosen() {
	if !f.named {
		for _, d := range data.Weekdays {
			if f.name.Text == groupform.SuggestedName(d) {
				f.name.SetValue(groupform.SuggestedName(f.schedule().Weekday))
				break
			}
		}
	}
	f.changed()
}

// schedule is what is chosen, whether or not it can be kept.
func (f *fields) schedule() data.Schedule {
	s := data.Schedule{Weekday: f.day.Selected(), Weeks: 1, Start: f.start.Time()}
	switch f.often.Selected() {
	case everySecond:
		s.Weeks = 2
	case firstOfMonth:
		s.Nth = 1
	case another:
		s.Weeks, s.Nth = f.other.Selected().weeks, f.other.Selected().nth
	case severalDays:
		var days []time.Weekday
		for _, d := range data.Weekdays {
			if f.days[d].Checked {
				days = append(days, d)
			}
		}
		if len(days) > 0 {
			s.Weekday, s.More = days[0], data.DaysOf(days[1:]...)
		}
	}
	s.Minutes = f.minutes()
	return s
}

// minutes is how long it lasts by what stands in the fields, past midnight too.
func (f *fields) minutes() int {
	const day = 24 * 60
	start, end := f.start.Time(), f.end.Time()
	if start == 0 || end == 0 {
		return 0
	}
	return (end.Minutes() - start.Minutes() + day) % day
}

// endAlong has the end follow another start: it lasts as long as before.
func (f *fields) endAlong() {
	if start := f.start.Time(); start != 0 && f.lasts > 0 {
		f.end.SetTime(start.After(f.lasts))
	}
}

// take reads the fields, or says what is wrong.
func (f *fields) take() (from data.Date, to data.Stretch, err error) {
	to = data.Stretch{Name: strings.TrimSpace(f.name.Text), Place: strings.TrimSpace(f.place.Text), Schedule: f.schedule()}
	to.Schedule.Span.From = f.from.Date()
	switch {
	case !f.from.Valid() || f.from.Date().IsZero():
		return 0, to, errors.New(lang.L("Say from which date on."))
	case f.from.Date() < f.host.Today():
		return 0, to, errors.New(lang.L("A group changes from today or a later day on: what is past stays as it was."))
	case !f.start.Valid() || f.start.Time().IsZero():
		return 0, to, errors.New(lang.L("Say at what time the group meets, like 19:00."))
	case !f.end.Valid():
		return 0, to, errors.New(lang.L("Say when it ends, like 20:30, or leave that empty."))
	case f.often.Selected() == severalDays && to.Schedule.More == 0:
		return 0, to, errors.New(lang.L("Tick two days or more, or choose another rhythm."))
	}
	g := data.Group{Name: to.Name, Place: to.Place, Schedule: to.Schedule}
	return f.from.Date(), to, words.Said(g.Validate())
}

// withRare are the rare rhythms, and the one that a group has.
func withRare(rare seldom) []seldom {
	if slices.Contains(rarely, rare) {
		return rarely
	}
	return append(slices.Clone(rarely), rare)
}
