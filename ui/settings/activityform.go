package settings

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// editActivity asks for an activity: a new one where it has no id yet. What
// was held under its old name keeps that name.
func editActivity(h screen.Host, all []data.Activity, a data.Activity) {
	fresh := a.ID.IsZero()
	title, verb := lang.L("Change the activity"), lang.L("Save")
	if fresh {
		title, verb = lang.L("Add an activity"), lang.L("Add it")
	}
	name := kit.NewEntry("")
	name.SetValue(a.Title)
	description := kit.NewMultiEntry(lang.L("One line, so that others know what it is"), 2)
	description.SetText(a.Description)
	kind := kit.NewChoice(kit.Options(data.ActivityKinds[:], words.ActivityKind), nil)
	kind.SetSelected(a.Kind)
	offered := kit.NewCheck(lang.L("Offer it in the register"), nil)
	offered.SetValue(!a.Hidden)
	content := kit.VStack(kit.Gap16, kit.NewField(lang.L("What is it called?"), name, ""),
		kit.NewField(lang.L("What is it?"), description, ""), kit.NewField(lang.L("Kind"), kind, ""))
	if !fresh {
		content.Add(offered)
	}
	kit.FormDialog(h.Window(), title, content, verb, func() error {
		a.Title, a.Description = strings.TrimSpace(name.Text), kit.OneLine(description.Text)
		a.Hidden = !offered.Checked
		a.Kind = kind.Selected()
		if a.Kind != data.TwelveStep {
			a.Step = 0
		}
		if hasTitle(all, a) {
			return errors.New(lang.L("There is an activity of that name already."))
		}
		_, err := h.Store().SaveActivity(a)
		return words.Said(err)
	})
}

// hasTitle reports whether another activity of the same kind has the title:
// the register could not tell the two apart.
func hasTitle(all []data.Activity, a data.Activity) bool {
	return slices.ContainsFunc(all, func(b data.Activity) bool {
		return b.ID != a.ID && b.Kind == a.Kind && data.Fold(b.Title) == data.Fold(a.Title)
	})
}
