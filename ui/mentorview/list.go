package mentorview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/attended"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// list is all mentees under one another.
type list struct {
	screen  *Screen
	content fyne.CanvasObject
	title   *kit.Text
	rows    *fyne.Container
	opens   map[data.ID]*kit.Button // by pair
}

func newList(s *Screen) *list {
	l := &list{screen: s, title: kit.PageTitle(""), rows: kit.VStack(kit.Gap16)}
	head := kit.VStack(0, l.title,
		kit.MutedParagraph(lang.L("Here is what concerns you and your mentees, and nothing else.")))
	l.content = kit.Scroll(kit.Inset(0, 0, kit.Gap16, 0, kit.VStack(kit.Gap24, head, l.rows)))
	return l
}

func (l *list) show() {
	v := l.screen.view
	l.title.SetText(lang.L("The mentees of {{.Name}}", words.With{"Name": l.screen.names.Of(v.Mentor)}))
	l.opens = make(map[data.ID]*kit.Button)
	l.rows.RemoveAll()
	for _, m := range v.Mentees {
		l.rows.Add(kit.VStack(kit.Gap16, kit.NewDivider(), l.row(m)))
	}
	if len(v.Mentees) == 0 {
		l.rows.Add(kit.NewParagraph(lang.L("There is nobody yet whom you walk alongside. Ask the facilitator.")))
	}
	l.rows.Refresh()
}

// row sums up one mentee.
func (l *list) row(m data.MenteeView) fyne.CanvasObject {
	s := l.screen
	name := s.names.Of(m.Person)
	open := kit.NewButton(lang.L("Open {{.Name}}", words.With{"Name": name}), kit.Secondary, func() { s.open(m) })
	l.opens[m.Pair.ID] = open
	log := kit.NewButton(lang.L("Log a one-to-one"), kit.Secondary, func() { s.log(m) }).Changes()
	column := kit.VStack(kit.Gap8, kit.Head(kit.RowName(name), nil, log, open), kit.MutedParagraph(s.met(m)))
	history := s.history(m)
	if len(history.Term().Visits) > 0 {
		column.Add(history.Strip())
	}
	column.Add(kit.NewParagraph(seen(history)))
	return column
}

// history is a mentee's attendance with the one-to-ones of the pair.
func (s *Screen) history(m data.MenteeView) attended.History {
	return attended.History{
		Name: s.names.Of(m.Person), Attendance: m.Attendance, OneToOnes: m.Contacts, Today: s.host.Today(),
		Hidden: s.names.Hidden(),
	}
}

// met is "Building trust · a pair since 3 September · last one-to-one 12 November ·
// next on Thursday 26 November".
func (s *Screen) met(m data.MenteeView) string {
	today := s.host.Today()
	parts := []string{stage(m.Pair, today)}
	if last := data.LastKept(m.Contacts); last.Date != 0 {
		parts = append(parts, lang.L("last one-to-one {{.Date}}", words.With{"Date": words.Date(last.Date, today)}))
	} else {
		parts = append(parts, lang.L("no one-to-one yet"))
	}
	if next := data.NextOpen(m.Contacts, today); next >= today {
		parts = append(parts, lang.L("next on {{.Date}}", words.With{"Date": words.LongDate(next, today)}))
	}
	return strings.Join(parts, " · ")
}

// stage is "Building trust · a pair since 3 September", or that they pause.
func stage(p data.Pair, today data.Date) string {
	said := words.Stage(p.Now().Stage)
	if p.Now().State == data.OnPause {
		said = words.PairState(data.OnPause)
	}
	return lang.L("{{.Stage}} · a pair since {{.Date}}", words.With{"Stage": said, "Date": words.Date(p.Since(), today)})
}

// seen is "Came to 9 of 11 (82 %) · last here 12 November · missed in a row: 2".
func seen(h attended.History) string {
	var parts []string
	if rate := h.Term().Rate(); rate.Of() > 0 {
		parts = append(parts, lang.L("Came to {{.Rate}} of the meetings this term", words.With{"Rate": words.Rate(rate)}))
	}
	if last := h.Attendance.LastSeen(); last != 0 {
		parts = append(parts, lang.L("last here {{.Date}}", words.With{"Date": words.Date(last, h.Today)}))
	} else {
		parts = append(parts, lang.L("not seen yet"))
	}
	if missed := h.Attendance.MissedLately(h.Today); missed > 0 {
		parts = append(parts, lang.L("missed in a row: {{.Count}}", words.With{"Count": missed}))
	}
	return words.UpperFirst(strings.Join(parts, " · "))
}
