package register

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// mostLeaders bounds how many can be chosen in the dialog.
const mostLeaders = 3

// chooseLeaders asks who led the meeting.
func (p *side) chooseLeaders() {
	e := p.screen.evening
	if e == nil {
		return
	}
	options := append([]kit.PickerOption{{ID: "", Label: lang.L("Nobody")}}, peopleOptions(e, mayLead)...)
	var pickers []*kit.Picker
	content := kit.VStack(kit.Gap16)
	for i := range mostLeaders {
		picker := kit.NewPicker(lang.L("Nobody"), options, nil)
		if i < len(e.register.Meeting.LedBy) {
			picker.SetSelected(e.register.Meeting.LedBy[i].String())
		}
		pickers = append(pickers, picker)
		label := lang.L("Led by")
		if i > 0 {
			label = lang.L("and by")
		}
		content.Add(kit.NewField(label, picker, ""))
	}
	kit.FormDialog(p.screen.host.Window(), lang.L("Who led the meeting?"), content, lang.L("Save"), func() error {
		var led []data.ID
		for _, picker := range pickers {
			if o, ok := picker.Selected(); ok {
				if id, err := data.ParseID(o.ID); err == nil {
					led = append(led, id)
				}
			}
		}
		return words.Said(p.screen.host.Store().SetLedBy(e.register.Meeting.ID, led))
	})
}

// remark asks for a remark on the chosen person's mark: a note, and whether
// they left early.
func (s *Screen) remark() {
	chosen, offer, ok := s.chosen()
	if !ok || offer {
		return
	}
	mark := chosen.Mark
	note := kit.NewEntry("")
	note.SetValue(mark.Note)
	left := kit.NewCheck(lang.L("Left early"), nil)
	left.SetValue(mark.LeftEarly)
	at := kit.NewTimeField(nil)
	at.SetTime(mark.LeftAt)
	fields := []fyne.CanvasObject{kit.NewField(lang.L("Remark"), note, lang.L("Shown in this row and on the mentor’s review."))}
	if mark.Status.Attended() {
		fields = append(fields, left, kit.NewField(lang.L("Left at"), at, lang.L("Only if you want to keep it.")))
	}
	kit.FormDialog(s.host.Window(), s.evening.names.Of(chosen.Person), kit.VStack(kit.Gap16, fields...), lang.L("Save"), func() error {
		mark.Note = kit.OneLine(note.Text)
		takenBack := mark.LeftEarly && !left.Checked
		mark.LeftAt = at.Time()
		mark.LeftEarly = left.Checked || !takenBack && !mark.LeftAt.IsZero()
		if !mark.LeftEarly {
			mark.LeftAt = 0
		}
		return words.Said(s.host.Store().EditMark(mark))
	})
}
