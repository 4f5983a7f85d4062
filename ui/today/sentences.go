package today

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/words"
)

// greeting is that of the time of day.
func greeting(t data.TimeOfDay) string {
	switch hour := t.Minutes() / 60; {
	case hour < 5:
		return lang.L("Good night")
	case hour < 12:
		return lang.L("Good morning")
	case hour < 18:
		return lang.L("Good afternoon")
	}
	return lang.L("Good evening")
}

// title is the banner's: "Thursday group, 19:00", with the day where it is
// another.
func (o *overview) title() string {
	m := o.meeting
	parts := with{
		"Group": o.groups[m.Group].Name, "Time": m.Start,
		"Date": words.LongDate(m.Date, o.today),
	}
	switch o.occasion {
	case data.LeftOpen:
		return lang.L("{{.Group}}, {{.Date}}", parts)
	case data.ComesNext:
		return lang.L("{{.Group}}, {{.Date}}, {{.Time}}", parts)
	}
	return lang.L("{{.Group}}, {{.Time}}", parts)
}

// detail is the banner's second line: where it stands, place, and who is
// expected.
func (o *overview) detail() string {
	var parts []string
	switch {
	case o.occasion == data.LeftOpen:
		parts = append(parts, lang.L("Left open: close it when everybody is marked"))
	case o.meeting.State == data.Open:
		parts = append(parts, lang.L("The register is open"))
	}
	if place := placeOf(o.meeting, o.groups[o.meeting.Group]); place != "" {
		parts = append(parts, place)
	}
	if o.occasion != data.LeftOpen {
		parts = append(parts, o.expectation())
	}
	return strings.Join(parts, " · ")
}

// expectation is "24 expected, 2 have told us they are away".
func (o *overview) expectation() string {
	expected := lang.L("{{.Count}} expected", with{"Count": o.expected})
	if o.away == 0 {
		return expected
	}
	return expected + ", " + lang.N("{{.Count}} have told us they are away", o.away, with{"Count": o.away})
}

// otherMeeting tells of one more meeting, of today or left open, and says what
// its button does.
func (o *overview) otherMeeting(m data.Meeting) (text, action string) {
	parts := with{"Group": o.groups[m.Group].Name, "Time": m.Start, "Date": words.Date(m.Date, o.today)}
	if m.Date == o.today {
		return lang.L("{{.Group}} meets today too, at {{.Time}}.", parts), registerAction(m)
	}
	return lang.L("{{.Group}} of {{.Date}} was left open.", parts), registerAction(m)
}

func placeOf(m data.Meeting, g data.Group) string {
	if m.Place != "" {
		return m.Place
	}
	return g.Place
}

// registerAction is what a button does that goes to the register of a meeting.
func registerAction(m data.Meeting) string {
	if m.State == data.Open {
		return lang.L("Open the register")
	}
	return lang.L("Take attendance")
}

// reason says why somebody should be rung.
func (o *overview) reason(c call) string {
	if c.Missed >= o.programme.Thresholds.CheckInMisses {
		return lang.N("Missed the last {{.Count}} meetings.", c.Missed, with{"Count": c.Missed})
	}
	days := c.Unseen(o.today)
	return lang.N("Not seen for {{.Count}} days.", days, with{"Count": days})
}

// background says when the person was last here, who walks alongside them and
// what was last tried.
func (o *overview) background(c call) string {
	last := lang.L("Not been here yet")
	if c.LastSeen != 0 {
		last = lang.L("Last here {{.Date}}", with{"Date": words.Date(c.LastSeen, o.today)})
	}
	parts := []string{last}
	contact := o.lastContact(c)
	switch {
	case c.mentor == "" && contact == "":
		parts = append(parts, lang.L("no mentor yet"))
	case c.mentor != "":
		mentor := lang.L("mentor {{.Name}}", with{"Name": c.mentor})
		if c.byPair && contact != "" {
			mentor, contact = mentor+" "+contact, ""
		}
		parts = append(parts, mentor)
	}
	if contact != "" {
		parts = append(parts, contact)
	}
	return strings.Join(parts, " · ")
}

// lastContact is "rang on 2 November", "met on …" or "tried on …"; empty for
// none.
func (o *overview) lastContact(c call) string {
	last := c.Last
	if last.Date == 0 {
		return ""
	}
	date := with{"Date": words.Date(last.Date, o.today)}
	switch {
	case last.Missed:
		return lang.L("tried on {{.Date}}", date)
	case last.How == data.ByPhone, last.How == data.ByVideo:
		return lang.L("rang on {{.Date}}", date)
	case last.How == data.ByText:
		return lang.L("wrote on {{.Date}}", date)
	}
	return lang.L("met on {{.Date}}", date)
}

// callsLine stands below "Who needs a call".
func (o *overview) callsLine() string {
	n := len(o.calls)
	if n == 0 {
		return lang.L("Nobody today. Everybody has been seen or spoken to.")
	}
	people := lang.N("{{.Count}} people", n, with{"Count": n})
	return lang.L("{{.People}}. A few minutes on the phone keeps people coming.", with{"People": people})
}
