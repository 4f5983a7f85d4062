package register

import (
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
