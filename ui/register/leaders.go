package register

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// leaders asks who led something, with a picker for each and an empty one for
// one more.
type leaders struct {
	options []kit.PickerOption
	nobody  string // what an empty picker says
	pickers []*kit.Picker
	content *fyne.Container
}

func newLeaders(e *evening, led []data.ID, nobody string) *leaders {
	l := &leaders{
		options: append([]kit.PickerOption{{ID: "", Label: nobody}}, leaderOptions(e, led)...),
		nobody:  nobody,
		content: kit.VStack(kit.Gap16),
	}
	for _, id := range led {
		l.add().SetSelected(id.String())
	}
	l.add()
	return l
}

// add makes room for one more.
func (l *leaders) add() *kit.Picker {
	label := lang.L("Led by")
	if len(l.pickers) > 0 {
		label = lang.L("and by")
	}
	picker := kit.NewPicker(l.nobody, l.options, func(kit.PickerOption) {
		if !slices.ContainsFunc(l.pickers, isEmpty) {
			l.add()
			kit.Reshape(l.content)
		}
	})
	l.pickers = append(l.pickers, picker)
	l.content.Add(kit.NewField(label, picker, ""))
	return picker
}

func isEmpty(p *kit.Picker) bool {
	o, _ := p.Selected()
	return o.ID == ""
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
		o := form.PersonOption(p, e.names, words.Roles(p.Roles))
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
	p.screen.settle()
	e := p.screen.evening
	if e == nil {
		return
	}
	m := e.register.Meeting
	l := newLeaders(e, m.LedBy, lang.L("Nobody"))
	kit.FormDialog(p.screen.host.Window(), lang.L("Who led the meeting?"), l.content, lang.L("Save"), func() error {
		return words.Said(p.screen.host.Store().SetLedBy(m.ID, l.read()))
	})
}
