package merging

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Ask asks who on the list is the same person, then shows what each record has
// and what one of them would have, and makes one of the two. It can be taken
// back. then is told which record is left.
func Ask(h screen.Host, person data.ID, then func(kept data.ID)) {
	var options []kit.PickerOption
	if !h.Read(func(r *store.Reader) (err error) {
		options, err = others(r, person)
		return err
	}) {
		return
	}
	var chosen data.ID
	var d *kit.Dialog
	who := kit.NewPicker(lang.L("Nobody yet"), options, func(o kit.PickerOption) {
		chosen, _ = data.ParseID(o.ID) // made by others
		d.Close()
	})
	content := kit.VStack(kit.Gap16,
		kit.NewParagraph(lang.L("Somebody can be on the list twice: a walk-in of one evening who was on it already. Nothing is changed before you have seen both.")),
		kit.NewField(lang.L("The same person is also on the list as"), who, ""))
	d = kit.ChoiceDialog(h.Window(), lang.L("The same person twice"), content)
	d.OnClosed = func() {
		if !chosen.IsZero() {
			compare(h, person, chosen, then)
		}
	}
}

// others lists everybody else, in full, by name.
func others(r *store.Reader, person data.ID) ([]kit.PickerOption, error) {
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	names, err := words.Names(r)
	if err != nil {
		return nil, err
	}
	data.SortByName(people, func(p data.Person) data.Person { return p })
	var options []kit.PickerOption
	for _, p := range people {
		if p.ID == person {
			continue
		}
		o := kit.PickerOption{ID: p.ID.String(), Label: p.FullName()}
		if short := names.Of(p); short != o.Label {
			o.Hint = short
		}
		options = append(options, o)
	}
	return options, nil
}
