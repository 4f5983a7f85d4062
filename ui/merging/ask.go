package merging

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Ask asks who on the list is the same person, then shows what each record has
// and what one of them would have, and makes one of the two. It can be taken
// back. then is told which record is left. Others in the room may look on: people are shown
// by the names on screen, and of what is kept about them only what the register
// tells anyway.
func Ask(h screen.Host, person data.ID, then func(kept data.ID)) {
	question{host: h, person: person, then: then}.ask()
}

// AskWithDetails is Ask on a person's own page, where the whole name, how to
// reach them and the recovery date are shown anyway: they are compared too.
func AskWithDetails(h screen.Host, person data.ID, then func(kept data.ID)) {
	question{host: h, person: person, then: then, details: true}.ask()
}

// question is whose record is on the list twice.
type question struct {
	host    screen.Host
	person  data.ID
	details bool // what only a person's own page shows may be shown
	then    func(kept data.ID)
}

func (q question) ask() {
	var options []kit.Option[data.ID]
	var name string
	if !q.host.Read(func(r *store.Reader) error {
		names, err := words.Names(r)
		if err != nil {
			return err
		}
		name = names.ByID(q.person)
		options, err = others(r, q.person, names)
		return err
	}) {
		return
	}
	var chosen data.ID
	var d *kit.Dialog
	who := kit.NewPicker(lang.L("Nobody yet"), options, func(id data.ID) {
		chosen = id
		d.Close()
	})
	content := kit.VStack(kit.Gap16,
		kit.NewParagraph(lang.L("{{.Name}} may be on the list twice, as somebody who walked in one evening and was on it already. Nothing is changed before you have seen both.",
			words.With{"Name": name})),
		kit.NewField(lang.L("The same person is also on the list as"), who, ""))
	d = kit.ChoiceDialog(q.host.Window(), lang.L("The same person twice"), content, lang.L("Cancel"))
	d.OnClosed = func() {
		if !chosen.IsZero() {
			q.compare(chosen)
		}
	}
}

// others lists everybody else by name.
func others(r *store.Reader, person data.ID, names data.Names) ([]kit.Option[data.ID], error) {
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	data.SortAsShown(names, people, func(p data.Person) data.Person { return p })
	var options []kit.Option[data.ID]
	for _, p := range people {
		if p.ID != person {
			options = append(options, form.PersonOption(p, names, ""))
		}
	}
	return options, nil
}
