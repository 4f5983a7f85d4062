package onetoone

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// joined is the part of the dialog that says who else took part.
type joined struct {
	names  data.Names
	among  []data.ID // who may be named
	who    []data.ID // who is
	unseen []data.ID // who took part and is not to be named here

	picker   *kit.Picker[data.ID]
	box      *fyne.Container
	onChange func()
}

// setUp fills the part with those who took part; onChange is called when its
// height may have changed.
func (j *joined) setUp(who []data.ID, onChange func()) {
	j.who, j.onChange = slices.Clone(who), onChange
	j.picker = kit.NewPicker("", nil, func(id data.ID) {
		j.who = append(j.who, id)
		j.changed()
	})
	j.box = kit.VStack(kit.Gap4)
	j.draw()
}

// all are those who took part, whether or not they are named here.
func (j *joined) all() []data.ID { return slices.Concat(j.who, j.unseen) }

func (j *joined) changed() {
	j.draw()
	j.onChange()
}

// draw shows the picker with those who are not named yet, and a button for each
// who is, which takes them out again.
func (j *joined) draw() {
	var options []kit.Option[data.ID]
	for _, id := range j.among {
		if !slices.Contains(j.who, id) {
			options = append(options, kit.Option[data.ID]{Value: id, Label: j.names.ByID(id)})
		}
	}
	if len(j.who) == 0 {
		j.picker.SetPlaceholder(lang.L("Only the two of them"))
	} else {
		j.picker.SetPlaceholder(lang.L("And somebody else"))
	}
	j.picker.SetOptions(options)
	j.picker.SetSelected(data.ID{})
	var out []fyne.CanvasObject
	for _, id := range j.who {
		label := lang.L("Without {{.Name}}", words.With{"Name": j.names.ByID(id)})
		out = append(out, kit.NewButton(label, kit.Quiet, func() {
			j.who = slices.DeleteFunc(j.who, func(other data.ID) bool { return other == id })
			j.changed()
		}))
	}
	j.box.Objects = []fyne.CanvasObject{j.picker}
	if len(out) > 0 {
		names := make([]string, len(j.who))
		for i, id := range j.who {
			names[i] = j.names.ByID(id)
		}
		j.box.Add(kit.NewParagraph(lang.L("With them: {{.Names}}", words.With{"Names": words.And(names)})))
		j.box.Add(form.NewFlow(0, out...))
	}
	j.box.Refresh()
}
