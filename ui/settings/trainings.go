package settings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
)

// trainings is the list of what somebody can be trained in.
type trainings struct {
	change  func(func(*data.Programme))
	names   []string
	rows    *fyne.Container
	name    *kit.Entry
	field   *kit.Field
	content *fyne.Container
}

func newTrainings(change func(func(*data.Programme))) *trainings {
	t := &trainings{change: change, rows: kit.VStack(0), name: kit.NewEntry("").Changes()}
	t.name.OnSubmitted = func(string) { t.add() }
	t.field = kit.NewField(lang.L("Add a training"), t.name, "")
	add := kit.NewButton(lang.L("Add it"), kit.Secondary, t.add).Changes()
	t.content = kit.VStack(kit.Gap8, t.rows, t.field, kit.Leading(add))
	return t
}

func (t *trainings) show(names []string) {
	t.names = names
	t.rows.RemoveAll()
	for _, name := range names {
		remove := kit.NewButton(lang.L("Remove"), kit.Quiet, func() { t.remove(name) }).Changes()
		remove.SetEnabled(len(names) > 1) // an empty list stands for the usual ones
		t.rows.Add(kit.HStack(kit.Gap8, kit.Grow(kit.Body(name).Ellipsis()), remove))
		t.rows.Add(kit.NewDivider())
	}
	t.field.SetError("")
}

func (t *trainings) add() {
	name := strings.TrimSpace(t.name.Text)
	switch {
	case name == "":
		t.field.SetError(lang.L("Write what it is called."))
	case holds(t.names, name):
		t.field.SetError(lang.L("There is a training of that name already."))
	default:
		t.name.SetValue("")
		t.change(func(p *data.Programme) { p.TrainingList = append(slices.Clone(p.Trainings()), name) })
	}
}

// remove takes a training off the list, and from what is asked for. What
// somebody did stays on their page.
func (t *trainings) remove(name string) {
	t.change(func(p *data.Programme) {
		p.TrainingList = without(p.Trainings(), name)
		p.GivingBack.Training = without(p.GivingBack.Training, name)
	})
}

// holds reports whether a list of names holds one, in whatever case.
func holds(names []string, name string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return data.Fold(n) == data.Fold(name) })
}

// without returns a list of names without one.
func without(names []string, name string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(n string) bool { return data.Fold(n) == data.Fold(name) })
}
