package register

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// offered is an activity of the catalogue, or one that is not in it.
type offered struct {
	activity data.ID
	own      bool
}

// activityForm is the dialog in which an activity is said to have been held.
type activityForm struct {
	evening *evening
	held    data.Held // what the form began with

	picker  *kit.Picker[offered]
	title   *kit.Entry
	kind    *kit.Choice[data.ActivityKind]
	own     *fyne.Container // title and kind, for an activity not in the catalogue
	leaders *leaders
	minutes *kit.Entry
	note    *kit.Entry
	content fyne.CanvasObject
}

func newActivityForm(e *evening, held data.Held) *activityForm {
	f := &activityForm{evening: e, held: held}
	f.picker = kit.NewPicker(lang.L("Choose or search"), f.options(), func(o offered) { f.showOwn(o.own) })
	f.title = kit.NewEntry(lang.L("What was it?"))
	f.kind = kit.NewChoice(kit.Options(data.ActivityKinds[:], words.ActivityKind), nil)
	f.own = kit.VStack(kit.Gap16, kit.NewField(lang.L("Title"), f.title, ""), kit.NewField(lang.L("Kind"), f.kind, ""))
	f.leaders = newLeaders(e, held.LedBy, lang.L("Nobody in particular"))
	f.minutes = kit.NewEntry("")
	f.note = kit.NewEntry("")

	switch {
	case !held.Activity.IsZero():
		f.picker.SetSelected(offered{activity: held.Activity})
	case held.Title != "":
		f.picker.SetSelected(offered{own: true})
		f.title.SetValue(held.Title)
		f.kind.SetSelected(held.Kind)
	}
	if held.Minutes > 0 {
		f.minutes.SetValue(strconv.Itoa(held.Minutes))
	}
	f.note.SetValue(held.Note)
	f.content = kit.VStack(kit.Gap16,
		kit.NewField(lang.L("Activity"), f.picker, ""), f.own,
		f.leaders.content,
		kit.NewField(lang.L("Minutes"), f.minutes, ""),
		kit.NewField(lang.L("Note"), f.note, ""))
	f.showOwn(f.picker.Selected().own)
	return f
}

func (f *activityForm) showOwn(own bool) {
	setVisible(f.own, own)
	if f.content != nil {
		kit.Reshape(f.content)
	}
}

// options lists the catalogue, and something of one's own at the end.
func (f *activityForm) options() []kit.Option[offered] {
	var options []kit.Option[offered]
	for _, kind := range data.ActivityKinds {
		for _, a := range f.evening.catalogue {
			if a.Kind == kind && (!a.Hidden || a.ID == f.held.Activity) {
				options = append(options, kit.Option[offered]{
					Value: offered{activity: a.ID}, Label: a.Title, Hint: words.ActivityKind(kind),
				})
			}
		}
	}
	return append(options, kit.Option[offered]{Value: offered{own: true}, Label: lang.L("Something else…")})
}

// read returns what the form says, or what is missing in it.
func (f *activityForm) read() (data.Held, error) {
	h := f.held
	switch chosen := f.picker.Selected(); {
	case chosen == offered{}:
		return h, &data.Invalid{Field: "title", Reason: "Choose an activity first."}
	case chosen.own:
		h.Title, h.Kind = strings.TrimSpace(f.title.Text), f.kind.Selected()
		if !h.Activity.IsZero() || h.Kind != data.TwelveStep {
			h.Activity, h.Step, h.Tradition = data.ID{}, 0, 0 // those of what it was before
		}
	case chosen.activity != h.Activity:
		for _, a := range f.evening.catalogue {
			if a.ID == chosen.activity {
				h.Activity, h.Kind, h.Title, h.Step, h.Tradition = a.ID, a.Kind, a.Title, a.Step, 0
			}
		}
	}
	h.LedBy = f.leaders.read()
	h.Minutes = 0
	if text := strings.TrimSpace(f.minutes.Text); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			return h, &data.Invalid{Field: "minutes", Reason: "Write the minutes as a number, like 40."}
		}
		h.Minutes = n
	}
	h.Note = strings.TrimSpace(f.note.Text)
	return h, h.Validate()
}

// addActivity asks which activity was held and stores it.
func (p *side) addActivity() {
	p.screen.settle()
	if p.screen.evening == nil {
		return
	}
	f := newActivityForm(p.screen.evening, data.Held{})
	kit.FormDialog(p.screen.host.Window(), lang.L("Add an activity"), f.content, lang.L("Add activity"), func() error {
		h, err := f.read()
		if err != nil {
			return words.Said(err)
		}
		m := p.screen.evening.register.Meeting
		return words.Said(p.screen.host.Store().SetHeld(m.ID, append(m.Activities[:len(m.Activities):len(m.Activities)], h)))
	})
}

// editActivity changes or takes away one of the activities held.
func (p *side) editActivity(i int) {
	p.screen.settle()
	m := p.screen.evening.register.Meeting
	f := newActivityForm(p.screen.evening, m.Activities[i])
	var d *kit.Dialog
	without := func() {
		d.Close()
		held := append(append([]data.Held(nil), m.Activities[:i]...), m.Activities[i+1:]...)
		p.screen.host.Fail(p.screen.host.Store().SetHeld(m.ID, held))
	}
	content := kit.VStack(kit.Gap16, f.content, kit.Leading(kit.NewLink(lang.L("Take this activity away"), without)))
	d = kit.FormDialog(p.screen.host.Window(), lang.L("Change the activity"), content, lang.L("Save"), func() error {
		h, err := f.read()
		if err != nil {
			return words.Said(err)
		}
		held := append([]data.Held(nil), m.Activities...)
		held[i] = h
		return words.Said(p.screen.host.Store().SetHeld(m.ID, held))
	}).Tells(f.held.Note)
}
