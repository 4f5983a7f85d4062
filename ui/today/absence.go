package today

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// expectAbsence notes that somebody has told us until when they will not come.
func (s *Screen) expectAbsence(c data.Call) {
	s.askAway(c, data.ToldUs, away{
		title: lang.L("Expect an absence: {{.Name}}", with{"Name": s.seen.names.Of(c.Person)}),
		until: lang.L("Until"), untilHelp: lang.L("The last day. Meetings until then are excused."),
		verb: lang.L("Expect the absence"),
	})
}

// notePause notes that somebody is not expected for a while.
func (s *Screen) notePause(c data.Call) {
	s.askAway(c, data.Paused, away{
		title: lang.L("Note a pause: {{.Name}}", with{"Name": s.seen.names.Of(c.Person)}),
		until: lang.L("Until"), untilHelp: lang.L("May stay empty. Nobody counts meetings during a pause."),
		verb: lang.L("Note the pause"), open: true,
	})
}

// away is what a dialog about being away says.
type away struct {
	title, until, untilHelp, verb string
	open                          bool // the last day may be unknown
}

func (s *Screen) askAway(c data.Call, kind data.AwayKind, a away) {
	today := s.host.Today()
	from, until := kit.NewDateField(today, kit.DayFirst, nil), kit.NewDateField(today, kit.DayFirst, nil)
	from.SetDate(today)
	reason := kit.NewEntry(lang.L("For instance: family"))
	content := kit.VStack(kit.Gap16,
		kit.NewField(a.until, until, a.untilHelp),
		kit.NewField(lang.L("From"), from, ""),
		kit.NewField(lang.L("Reason"), reason, lang.L("A word, and only if it helps. Keep it short.")),
	)
	kit.FormDialog(s.host.Window(), a.title, content, a.verb, func() error {
		switch {
		case !from.Valid() || from.Date().IsZero():
			return errors.New(lang.L("Say from which day on."))
		case !until.Valid() || until.Date().IsZero() && !a.open:
			return errors.New(lang.L("Say until which day."))
		}
		return words.Said(s.host.Store().AddAway(c.Person.ID, data.Away{
			Kind: kind, Reason: strings.TrimSpace(reason.Text),
			Span: data.Span{From: from.Date(), Until: until.Date()},
		}))
	})
}
