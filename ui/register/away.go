package register

import (
	"errors"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// expectAbsence asks until when the chosen person told us that they will not
// come. Who is here tonight is away from tomorrow on.
func (s *Screen) expectAbsence() {
	chosen, offer, ok := s.chosen()
	if !ok || offer {
		return
	}
	from := s.evening.register.Meeting.Date
	if chosen.Mark.Status.Attended() {
		from = from.AddDays(1)
	}
	name := s.evening.names.Of(chosen.Person)
	until := kit.NewDateField(s.host.Today(), kit.DayFirst, nil)
	reason := kit.NewEntry("")
	content := kit.VStack(kit.Gap16,
		kit.NewParagraph(lang.L("{{.Name}} told us that they will not come. On closing a meeting they are excused, not absent.",
			map[string]any{"Name": name})),
		kit.NewField(lang.L("Away until"), until, lang.L("From {{.Date}} on. The last day away; empty where nobody knows yet.",
			map[string]any{"Date": words.Date(from, s.host.Today())})),
		kit.NewField(lang.L("Why"), reason, lang.L("Keep it short. It is shown to facilitators only.")))
	kit.FormDialog(s.host.Window(), lang.L("Expect an absence"), content, lang.L("Save"), func() error {
		if !until.Valid() {
			return errors.New(lang.L("Say until which date, like 3 May."))
		}
		return words.Said(s.host.Store().AddAway(chosen.Person.ID, data.Away{
			Kind: data.ToldUs, Span: data.Span{From: from, Until: until.Date()}, Reason: kit.OneLine(reason.Text),
		}))
	})
}
