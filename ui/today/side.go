package today

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// side is the column at the right: how the group has gone, and what comes.
type side struct {
	content *fyne.Container // scrolls where the window is low
	parts   *fyne.Container

	openPerson func(data.ID)
}

func newSide(openPerson func(data.ID)) *side {
	parts := kit.VStack(kit.Gap24)
	return &side{content: kit.Scroll(parts), parts: parts, openPerson: openPerson}
}

// mostComing is how many coming meetings are listed, and how many dates of
// pairs.
const mostComing = 4

func (s *side) show(o *overview) {
	s.parts.RemoveAll()
	if len(o.past) > 0 {
		s.parts.Add(chart(o))
	}
	if len(o.nameOnly) > 0 {
		s.parts.Add(s.withoutDetails(o))
	}
	if dates := o.comingUp(); len(dates) > 0 {
		s.parts.Add(coming(o, dates))
	}
	if len(o.runsOut) > 0 {
		s.parts.Add(s.runningOut(o))
	}
}

// chart shows how many were at the last meetings of tonight's group. A meeting
// that was not held, or of which nothing is recorded, is hatched.
func chart(o *overview) fyne.CanvasObject {
	var bars []kit.Bar
	for _, p := range o.past {
		here := p.counts.Here()
		bars = append(bars, kit.Bar{Value: float64(here), NotRecorded: p.meeting.State == data.DidNotMeet || here == 0})
	}
	first, last := o.past[0], o.past[len(o.past)-1]
	latest := words.ShortDate(last.meeting.Date, o.today)
	if last.meeting.State == data.DidNotMeet {
		latest = lang.L("{{.Date}} · did not meet", words.With{"Date": latest})
	} else {
		latest = lang.L("{{.Date}} · {{.Here}} here", words.With{"Date": latest, "Here": last.counts.Here()})
	}
	line := lang.N("Attendance, last {{.Count}} meetings", len(bars), words.With{"Count": len(bars)})
	said := kit.VStack(kit.Gap8, kit.NewBarChart(bars, words.ShortDate(first.meeting.Date, o.today), latest))
	if usual := o.usual(); usual != "" {
		said.Add(kit.Body(usual).Ellipsis())
	}
	return kit.VStack(kit.Gap16,
		kit.VStack(0, kit.Section(o.groups[o.meeting.Group].NameOf(o.meeting)), kit.Muted(line).Ellipsis()), said)
}

// comingDate is something that happens in the coming days.
type comingDate struct {
	date data.Date
	at   data.TimeOfDay // of a meeting
	what string
}

// comingUp lists the coming meetings, one-to-ones and reviews in order of date.
func (o *overview) comingUp() []comingDate {
	var dates []comingDate
	for _, m := range o.coming[:min(len(o.coming), mostComing)] {
		dates = append(dates, comingDate{m.Date, m.Start, o.groups[m.Group].NameOf(m)})
	}
	for _, d := range o.agreed[:min(len(o.agreed), mostComing)] {
		pair := words.With{"Mentee": o.names.ByID(d.Pair.Mentee), "Mentor": o.names.ByID(d.Pair.Mentor)}
		what := lang.L("{{.Mentee}} and {{.Mentor}}", pair)
		if d.Review {
			what = lang.L("Review: {{.Mentee}} and {{.Mentor}}", pair)
		}
		dates = append(dates, comingDate{date: d.Date, what: what})
	}
	slices.SortStableFunc(dates, func(a, b comingDate) int { return cmp.Compare(a.date, b.date) })
	return dates
}

// coming lists what comes next.
func coming(o *overview, dates []comingDate) fyne.CanvasObject {
	list := kit.VStack(0, kit.Section(lang.L("Coming up")))
	for _, d := range dates {
		when := words.ShortDate(d.date, o.today)
		if d.at != 0 {
			when = lang.L("{{.Date}}, {{.Time}}", words.With{"Date": words.ShortDate(d.date, o.today), "Time": d.at})
		}
		list.Add(kit.Inset(10, 0, 10, 0, kit.HStack(kit.Gap8,
			kit.Grow(kit.NewParagraph(d.what)), kit.Muted(when))))
		list.Add(kit.NewDivider())
	}
	return list
}

// withoutDetails lists the first-timers who are known by a name alone. Each leads to
// the person's page.
func (s *side) withoutDetails(o *overview) fyne.CanvasObject {
	list := kit.VStack(0, kit.Section(lang.L("First-timers without details")))
	for _, p := range o.nameOnly[:min(len(o.nameOnly), mostComing)] {
		list.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.VStack(0,
			kit.Leading(kit.NewLink(o.names.Of(p), func() { s.openPerson(p.ID) })),
			kit.CaptionParagraph(lang.L("First here {{.Date}}. A name is all there is: ask how they can be reached.", words.With{"Date": words.Date(p.Joined, o.today)})))))
		list.Add(kit.NewDivider())
	}
	if more := len(o.nameOnly) - mostComing; more > 0 {
		list.Add(kit.Inset(kit.Gap8, 0, 0, 0, kit.Muted(lang.N("And {{.Count}} more.", more, words.With{"Count": more}))))
	}
	return list
}

// runningOut lists the consents that run out soon. Each leads to the person's
// page, where it is renewed.
func (s *side) runningOut(o *overview) fyne.CanvasObject {
	list := kit.VStack(0, kit.Section(lang.L("Consents that run out")))
	for _, c := range o.runsOut[:min(len(o.runsOut), mostComing)] {
		list.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.VStack(0,
			kit.Leading(kit.NewLink(o.names.ByID(c.Person), func() { s.openPerson(c.Person) })),
			kit.CaptionParagraph(words.Unnamed(o.names.Hidden(), words.Drawn(c.Recipient))+" · "+words.ConsentState(c, o.today)))))
		list.Add(kit.NewDivider())
	}
	if more := len(o.runsOut) - mostComing; more > 0 {
		list.Add(kit.Inset(kit.Gap8, 0, 0, 0, kit.Muted(lang.N("And {{.Count}} more.", more, words.With{"Count": more}))))
	}
	return list
}
