package register

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// leaders asks who led something, with a picker for each.
type leaders struct {
	pickers []*kit.Picker
	content fyne.CanvasObject
}

// usualLeaders is for how many of a meeting there is room at the least.
const usualLeaders = 3

// newLeaders shows who led, with room for so many at the least and for all
// whom there are. Nobody is what an empty place is called.
func newLeaders(e *evening, led []data.ID, least int, nobody string) *leaders {
	l := &leaders{}
	options := append([]kit.PickerOption{{ID: "", Label: nobody}}, leaderOptions(e, led)...)
	content := kit.VStack(kit.Gap16)
	for i := range max(least, len(led)) {
		picker, label := kit.NewPicker(nobody, options, nil), lang.L("Led by")
		if i > 0 {
			label = lang.L("and by")
		}
		if i < len(led) {
			picker.SetSelected(led[i].String())
		}
		l.pickers = append(l.pickers, picker)
		content.Add(kit.NewField(label, picker, ""))
	}
	l.content = content
	return l
}

// read returns who led, each once.
func (l *leaders) read() []data.ID {
	var led []data.ID
	for _, picker := range l.pickers {
		o, _ := picker.Selected()
		if id, err := data.ParseID(o.ID); err == nil && !slices.Contains(led, id) {
			led = append(led, id)
		}
	}
	return led
}

// leaderOptions lists everybody who had not left by the meeting or leads it
// all the same, facilitators and mentors first.
func leaderOptions(e *evening, led []data.ID) []kit.PickerOption {
	var first, rest []kit.PickerOption
	for _, p := range e.people {
		if p.HasLeft(e.register.Meeting.Date) && !slices.Contains(led, p.ID) {
			continue
		}
		o := kit.PickerOption{ID: p.ID.String(), Label: e.names.Of(p), Hint: words.Roles(p.Roles)}
		if p.Roles&(data.Facilitator|data.Mentor) != 0 {
			first = append(first, o)
		} else {
			rest = append(rest, o)
		}
	}
	return append(first, rest...)
}

// chooseLeaders asks who led the meeting.
func (p *side) chooseLeaders() {
	e := p.screen.evening
	if e == nil {
		return
	}
	m := e.register.Meeting
	l := newLeaders(e, m.LedBy, usualLeaders, lang.L("Nobody"))
	kit.FormDialog(p.screen.host.Window(), lang.L("Who led the meeting?"), l.content, lang.L("Save"), func() error {
		return words.Said(p.screen.host.Store().SetLedBy(m.ID, l.read()))
	})
}
