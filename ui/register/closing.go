package register

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// closeOrReopen does what the filled button says.
func (s *Screen) closeOrReopen() {
	if s.evening == nil {
		return
	}
	m := s.evening.register.Meeting
	if m.State == data.Closed || m.State == data.DidNotMeet {
		s.host.Fail(s.host.Store().ReopenMeeting(m.ID))
		return
	}
	if s.isToCome() {
		s.host.Say(lang.L("This meeting is still to come. It can be closed once it has begun."))
		return
	}
	s.askToClose()
}

// askToClose says what is not recorded and what may become of it. Marks that
// were made are never touched.
func (s *Screen) askToClose() {
	s.settle()
	m := s.evening.register.Meeting
	begins := ""
	if m.Date == s.host.Today() && data.TimeOfDayOf(s.host.Now()) < m.Start {
		begins = lang.L("It only begins at {{.Time}}.", words.With{"Time": m.Start}) + " "
	}
	open, told, led := s.evening.unrecorded()
	ledBy := ""
	if len(led) > 0 {
		ledBy = lang.N("{{.Names}} led it and is not recorded. That stays so: mark them if they were here.", len(led), words.With{"Names": words.And(led)})
	}
	if open == 0 {
		text := ledBy
		if text == "" {
			text = s.evening.allRecorded()
		}
		kit.Confirm(s.host.Window(), lang.L("Close the meeting?"),
			begins+text+" "+lang.L("You can reopen the meeting later."),
			lang.L("Close meeting"), false,
			func() { s.host.Fail(s.host.Store().CloseMeeting(m.ID, store.LeaveAsIs)) })
		return
	}
	text := begins + lang.N("{{.Count}} people are not recorded yet. No other mark is touched.", open, words.With{"Count": open})
	fill := kit.NewChoice([]kit.Option[store.CloseFill]{
		{Value: store.MarkAbsent, Label: lang.L("Mark them absent")}, {Value: store.LeaveAsIs, Label: lang.L("Leave as they are")},
	}, nil)
	content := kit.VStack(kit.Gap16, kit.NewParagraph(text), fill)
	if told > 0 {
		content.Add(kit.CaptionParagraph(lang.N(
			"{{.Count}} of them told us beforehand and will be marked excused, not absent.", told, words.With{"Count": told})))
	}
	if ledBy != "" {
		content.Add(kit.CaptionParagraph(ledBy))
	}
	kit.FormDialog(s.host.Window(), lang.L("Close the meeting?"), content, lang.L("Close meeting"), func() error {
		return words.Said(s.host.Store().CloseMeeting(m.ID, fill.Selected()))
	})
}

// allRecorded says that nobody is left of whom nothing is said.
func (e *evening) allRecorded() string {
	if e.register.Counts().Expected == 0 {
		return lang.L("Nobody was expected at it.")
	}
	return lang.L("Everybody expected is recorded.")
}

// unrecorded counts the expected people of whom nobody has said anything, and those
// among them who told us beforehand; and names those who led, of whom closing says
// nothing either.
func (e *evening) unrecorded() (open, told int, led []string) {
	for _, row := range e.register.Rows {
		if !row.Expected || row.Mark.Status != data.NotRecorded {
			continue
		}
		switch data.FillFor(row.Person, e.register.Meeting) {
		case data.NotRecorded:
			led = append(led, e.names.Of(row.Person))
			continue
		case data.Excused:
			told++
		}
		open++
	}
	return open, told, led
}
