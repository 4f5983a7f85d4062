package today

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// greeting is that of the time of day, to whoever opened the file; a recovery key has
// no name, and where names are hidden none is said.
func (o *overview) greeting(name string) string {
	w := words.With{"Name": name}
	named := name != "" && !o.names.Hidden()
	switch o.now.Part() {
	case data.Morning:
		if named {
			return lang.L("Good morning, {{.Name}}", w)
		}
		return lang.L("Good morning")
	case data.Afternoon:
		if named {
			return lang.L("Good afternoon, {{.Name}}", w)
		}
		return lang.L("Good afternoon")
	}
	if named {
		return lang.L("Good evening, {{.Name}}", w)
	}
	return lang.L("Good evening")
}

// title is the banner's: "Thursday group, 19:00". On another day it is the
// group alone, whose name may be long: the detail begins with the day.
func (o *overview) title() string {
	m := o.meeting
	if o.occasion != data.MeetsToday && o.occasion != data.MetLastNight {
		return o.groups[m.Group].NameOf(m)
	}
	return lang.L("{{.Group}}, {{.Time}}", words.With{"Group": o.groups[m.Group].NameOf(m), "Time": m.Start})
}

// detail is the banner's second line: the day where it is another than today,
// where it stands, place, and who is expected.
func (o *overview) detail() string {
	var parts []string
	day := words.DayAndDate(o.meeting.Date, o.today)
	switch {
	case o.occasion == data.LeftOpen:
		parts = append(parts, day, lang.L("Left open: close it when everybody is marked"))
	case o.occasion == data.MetLastNight:
		parts = append(parts, lang.L("Last night"))
		if o.meeting.State == data.Open {
			parts = append(parts, lang.L("The register is open"))
		}
	case o.occasion == data.ComesNext:
		parts = append(parts, lang.L("{{.Date}}, {{.Time}}", words.With{"Date": day, "Time": o.meeting.Start}))
	case o.meeting.State == data.Open:
		parts = append(parts, lang.L("The register is open"))
	}
	if place := o.groups[o.meeting.Group].PlaceOf(o.meeting); place != "" {
		parts = append(parts, place)
	}
	if led := o.names.ListOf(o.meeting.Leaders()); len(led) > 0 {
		parts = append(parts, lang.L("led by {{.Names}}", words.With{"Names": words.And(led)}))
	}
	if o.meeting.State == data.Open {
		parts = append(parts, lang.N("{{.Count}} here so far", o.counts.Here(), words.With{"Count": o.counts.Here()}))
	}
	if o.occasion != data.LeftOpen {
		parts = append(parts, o.expectation())
	}
	return strings.Join(parts, " · ")
}

// clockLine says that the clock must be wrong, before anything is dated by it.
func (o *overview) clockLine() string {
	return lang.L("This computer’s clock says {{.Today}}, but something was noted here on {{.Noted}}. Put the clock right first: marks get its date.",
		words.With{"Today": words.DateWithYear(o.today), "Noted": words.DateWithYear(o.ahead)})
}

// expectation is "24 expected, 2 have told us they are away".
func (o *overview) expectation() string {
	expected := lang.L("{{.Count}} expected", words.With{"Count": o.counts.Expected})
	if o.away == 0 {
		return expected
	}
	return expected + ", " + lang.N("{{.Count}} have told us they are away", o.away, words.With{"Count": o.away})
}

// closedTonight is "Today’s Thursday group is closed · 19 here".
func (o *overview) closedTonight(p pastMeeting) string {
	parts := words.With{"Group": o.groups[p.meeting.Group].NameOf(p.meeting), "Here": p.counts.Here()}
	if p.meeting.Date < o.today {
		return lang.L("Last night’s {{.Group}} is closed · {{.Here}} here", parts)
	}
	return lang.L("Today’s {{.Group}} is closed · {{.Here}} here", parts)
}

// usual is "Usually 14 to 18 come"; empty while there are too few meetings to
// tell.
func (o *overview) usual() string {
	var here []int
	for _, p := range o.past {
		if n := p.counts.Here(); p.meeting.State == data.Closed && n > 0 {
			here = append(here, n)
		}
	}
	low, high, known := data.UsualRange(here)
	switch {
	case !known:
		return ""
	case low == high:
		return lang.N("Usually {{.Count}} come", low, words.With{"Count": low})
	}
	return lang.L("Usually {{.Low}} to {{.High}} come", words.With{"Low": low, "High": high})
}

// otherMeeting tells of one more meeting, of today or left open, and says what
// its button does.
func (o *overview) otherMeeting(m data.Meeting) (text, action string) {
	parts := words.With{"Group": o.groups[m.Group].NameOf(m), "Time": m.Start, "Date": words.Date(m.Date, o.today)}
	switch {
	case m.Date == o.today && o.occasion == data.MeetsToday:
		return lang.L("{{.Group}} meets today too, at {{.Time}}.", parts), o.registerAction(m)
	case m.Date == o.today:
		return lang.L("{{.Group}} meets today, at {{.Time}}.", parts), o.registerAction(m)
	case m.State == data.Planned:
		return lang.L("{{.Group}} met last night too, at {{.Time}}.", parts), o.registerAction(m)
	}
	return lang.L("{{.Group}} of {{.Date}} was left open.", parts), o.registerAction(m)
}

// registerAction is what a button does that goes to the register of a meeting.
// Before its day there is nobody to mark but who tells us they will be away.
func (o *overview) registerAction(m data.Meeting) string {
	switch {
	case m.State == data.Open || kit.OnlyLooking():
		return lang.L("Open the register")
	case m.Date > o.today:
		return lang.L("Note who will be away")
	}
	return lang.L("Take attendance")
}
