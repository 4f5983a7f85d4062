package bringin

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/incoming"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// tick lets somebody come in, or leaves them out. Who waits is asked about first.
func (p *preview) tick(at int) {
	l := p.lines[at]
	if l.person < 0 {
		return
	}
	who := p.sheet.plan.People[l.person]
	said := p.sheet.choices.Rows[who.Rows[0]]
	switch {
	case who.Verdict == incoming.IsOut:
		said.Out = false
		p.choose(who, said)
	case who.Verdict != incoming.Waits:
		said.Out = true
		p.choose(who, said)
	case who.Propose != "":
		p.choose(who, incoming.Who{Name: who.Propose})
	default:
		p.rows.RefreshRow(p.rowOf(at)) // without the tick
		p.ask(at, p.rows.Row(p.rowOf(at)))
	}
}

// rowOf is where a line stands in the list.
func (p *preview) rowOf(at int) int {
	for i, shown := range p.shown {
		if shown == at {
			return i
		}
	}
	return -1
}

func (p *preview) choose(who incoming.Somebody, as incoming.Who) {
	p.screen.choices(p.sheet.choices.WithWho(who.Rows[0], as))
}

// ask asks who somebody is.
func (p *preview) ask(at int, anchor fyne.CanvasObject) {
	l := p.lines[at]
	if l.person < 0 || anchor == nil {
		return
	}
	kit.ShowMenu(anchor, p.whoItems(p.sheet.plan.People[l.person]))
}

// mostPerhaps is how many people are offered in the menu.
const mostPerhaps = 5

// whoItems are what can be said of somebody.
func (p *preview) whoItems(who incoming.Somebody) (items []kit.MenuItem) {
	s := p.sheet
	row := who.Rows[0]
	said, chosen := s.choices.Rows[row]
	add := func(label string, do func()) { items = append(items, kit.MenuItem{Label: label, Do: do}) }
	if who.Propose != "" {
		add(lang.L("Bring in as {{.Name}}", words.With{"Name": words.Unnamed(s.hidden, words.Drawn(who.Propose))}), func() { p.choose(who, incoming.Who{Name: who.Propose}) })
	}
	offered := 0
	for _, id := range who.Perhaps {
		if id == who.Known || offered == mostPerhaps {
			continue
		}
		offered++
		add(lang.L("It is {{.Name}}", words.With{"Name": s.names.ByID(id)}), func() { p.choose(who, incoming.Who{Same: id}) })
	}
	if who.Verdict != incoming.IsNew && who.Person.FullName() != "" {
		add(lang.L("Somebody new"), func() { p.choose(who, incoming.Who{New: true, Name: said.Name}) })
	}
	if who.Like > 0 {
		add(lang.L("The same person as in row {{.Row}}", words.With{"Row": s.table.Rows[who.Like-1].Number}), func() { p.choose(who, incoming.Who{As: who.Like}) })
	}
	add(lang.L("Somebody else on the list"), func() { p.askWho(who) })
	add(lang.L("Another name"), func() { p.askName(who) })
	for _, d := range who.Differ {
		label := lang.L("Take the sheet’s {{.What}}: {{.Theirs}}", words.With{"What": words.LowerFirst(kindName(d.Kind)), "Theirs": words.Unnamed(s.hidden, words.Drawn(d.Theirs))})
		if d.Used {
			label = lang.L("Keep ours: {{.Ours}}", words.With{"Ours": words.Unnamed(s.hidden, words.Drawn(d.Ours))})
		}
		add(label, func() { p.screen.choices(s.choices.WithDetail(d.Row, d.Column, !d.Used)) })
	}
	if who.Verdict != incoming.IsOut {
		add(lang.L("Leave out"), func() {
			out := said
			out.Out = true
			p.choose(who, out)
		})
	}
	if chosen && said != (incoming.Who{}) {
		add(lang.L("As it was found"), func() { p.choose(who, incoming.Who{}) })
	}
	return items
}

// askWho asks for somebody on the list of the programme.
func (p *preview) askWho(who incoming.Somebody) {
	s := p.sheet
	people := make([]kit.Option[data.ID], len(s.book.People))
	for i, person := range s.book.People {
		people[i] = kit.Option[data.ID]{Value: person.ID, Label: words.NameAndAlias(person, s.names)}
	}
	picker := kit.NewPicker(lang.L("Choose somebody"), people, nil)
	kit.LookDialog(p.screen.host.Window(), lang.L("Who is in row {{.Row}}?", words.With{"Row": s.table.Rows[who.Rows[0]].Number}),
		kit.NewField(lang.L("On the list"), picker, words.Unnamed(s.hidden, words.Drawn(who.Said))), lang.L("That is who it is"), func() error {
			if !picker.Picked() {
				return fmt.Errorf("%s", lang.L("Choose somebody first."))
			}
			p.choose(who, incoming.Who{Same: picker.Selected()})
			return nil
		})
}

// askName asks what somebody is called, where what stands in the sheet is no name.
func (p *preview) askName(who incoming.Somebody) {
	s := p.sheet
	name := kit.NewEntry("")
	if said := s.choices.Rows[who.Rows[0]].Name; said != "" {
		name.SetValue(said)
	}
	kit.LookDialog(p.screen.host.Window(), lang.L("Who is in row {{.Row}}?", words.With{"Row": s.table.Rows[who.Rows[0]].Number}),
		kit.NewField(lang.L("Name"), name, words.Unnamed(s.hidden, words.Drawn(who.Said))), lang.L("Call them so"), func() error {
			p.choose(who, incoming.Who{Name: name.Text})
			return nil
		})
}
