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
	options []kit.Option[data.ID]
	nobody  string // what an empty picker says
	pickers []*kit.Picker[data.ID]
	content *fyne.Container
}

func newLeaders(e *evening, led []data.ID, nobody string) *leaders {
	l := &leaders{
		options: append([]kit.Option[data.ID]{{Label: nobody}}, leaderOptions(e, led)...),
		nobody:  nobody,
		content: kit.VStack(kit.Gap16),
	}
	for _, id := range led {
		l.add().SetSelected(id)
	}
	l.add()
	return l
}

// add makes room for one more.
func (l *leaders) add() *kit.Picker[data.ID] {
	label := lang.L("Led by")
	if len(l.pickers) > 0 {
		label = lang.L("and by")
	}
	picker := kit.NewPicker(l.nobody, l.options, func(data.ID) {
		if !slices.ContainsFunc(l.pickers, isEmpty) {
			l.add()
			kit.Reshape(l.content)
		}
	})
	l.pickers = append(l.pickers, picker)
	l.content.Add(kit.NewField(label, picker, ""))
	return picker
}

func isEmpty(p *kit.Picker[data.ID]) bool { return p.Selected().IsZero() }

// read returns who led, each once.
func (l *leaders) read() []data.ID {
	var led []data.ID
	for _, picker := range l.pickers {
		if id := picker.Selected(); !id.IsZero() && !slices.Contains(led, id) {
			led = append(led, id)
		}
	}
	return led
}

// leaderOptions lists everybody who had not left by the meeting or leads it
// all the same, facilitators and mentors first.
func leaderOptions(e *evening, led []data.ID) []kit.Option[data.ID] {
	var first, rest []kit.Option[data.ID]
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
	title := lang.L("Who led the meeting?")
	if p.screen.isToCome() {
		title = lang.L("Who leads the meeting?")
	}
	kit.FormDialog(p.screen.host.Window(), title, l.content, lang.L("Save"), func() error {
		return words.Said(p.screen.host.Store().SetLedBy(m.ID, l.read()))
	})
}
