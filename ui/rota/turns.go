package rota

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// fill shows the turns, and between them what is not held.
func (p *Page) fill() {
	p.list.Objects = nil
	off := p.rota.Off
	for i, t := range p.rota.Turns {
		for len(off) > 0 && off[0].Date < t.Meeting.Date {
			n := 1
			for n < len(off) && off[n].Date < t.Meeting.Date && off[n].Break == off[0].Break && !off[0].Break.IsZero() {
				n++
			}
			p.list.Add(p.notHeld(off[:n]))
			p.list.Add(kit.NewDivider())
			off = off[n:]
		}
		p.list.Add(newTurnRow(p, i))
		p.list.Add(kit.NewDivider())
	}
	if len(p.rota.Turns) == 0 {
		p.list.Add(kit.NewEmptyState(lang.L("Nothing is planned"),
			lang.L("The group has no meeting in the coming year that somebody could lead."), nil))
	}
	p.turns.Objects = p.takers()
	p.list.Refresh()
	p.turns.Refresh()
}

// Sizes at 100 % text.
const (
	rowLow    float32 = 44
	rowHigh   float32 = 52
	rowTurns  float32 = 28
	dateWidth float32 = 148 // for "Thu 14 Jan 2027"
	leadWidth float32 = 152
	becauseAt float32 = 560 // from which on it is said beside who leads, and not below
)

// turnRow is one turn, and the layout of its parts.
type turnRow struct {
	date, leads, because *kit.Text
	change               *kit.Button
}

func newTurnRow(p *Page, i int) *fyne.Container {
	t := p.rota.Turns[i]
	r := &turnRow{
		date: kit.ItemName(words.DayAndDate(t.Meeting.Date, p.host.Today())), because: kit.Muted("").Ellipsis(),
		leads: kit.ItemName(words.And(p.names.ListOf(t.Leads))),
	}
	r.because.SetTexts(p.because(t)...)
	switch {
	case len(t.Leads) == 0:
		r.leads.SetText(lang.L("Nobody yet"))
		r.leads.SetColor(kit.ColorLate)
	case !t.Agreed():
		r.leads.SetColor(kit.ColorAccent)
	}
	r.change = kit.NewButton(lang.L("Change"), kit.Quiet, nil).Changes()
	r.change.OnTapped = func() {
		p.at = i
		kit.ShowMenu(r.change, p.ways(i))
	}
	r.change.OnTypedKey = func(key *fyne.KeyEvent) bool { return p.turnKey(i, key) }
	return container.New(r, r.date, r.leads, r.because, r.change)
}

// MinSize implements fyne.Layout.
func (r *turnRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(200), max(kit.Scaled(rowHigh), float32(lines())*r.date.MinSize().Height+kit.Gap4))
}

// lines is in how many lines a turn is said at the most.
func lines() int {
	if kit.TextScale() >= largePage {
		return 3
	}
	return 2
}

// Layout implements fyne.Layout.
func (r *turnRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, width float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	}
	button := r.change.MinSize()
	put(r.change, size.Width-button.Width, (size.Height-button.Height)/2, button.Width)
	date, room := kit.Scaled(dateWidth), size.Width-button.Width-kit.Gap8
	line := r.date.MinSize().Height
	middle := (size.Height - line) / 2
	if lines() > 2 {
		for i, t := range []*kit.Text{r.date, r.leads, r.because} {
			put(t, kit.Gap8, middle+float32(i-1)*line, room-kit.Gap8)
		}
		return
	}
	put(r.date, kit.Gap8, middle, date-kit.Gap8)
	if lead := kit.Scaled(leadWidth); size.Width >= kit.Scaled(becauseAt) {
		put(r.leads, date+kit.Gap8, middle, lead-kit.Gap8)
		put(r.because, date+lead+kit.Gap8, middle, room-date-lead-kit.Gap8)
		return
	}
	put(r.leads, date+kit.Gap8, size.Height/2-line, room-date-kit.Gap8)
	put(r.because, date+kit.Gap8, size.Height/2, room-date-kit.Gap8)
}

// notHeld is a row for meetings that one break, or somebody, cancelled.
func (p *Page) notHeld(of []data.Meeting) fyne.CanvasObject {
	today := p.host.Today()
	when := words.DayAndDate(of[0].Date, today)
	if last := of[len(of)-1].Date; last != of[0].Date {
		when = lang.L("{{.From}} – {{.Until}}", words.With{"From": words.ShortDate(of[0].Date, of[0].Date), "Until": words.ShortDate(last, last)})
	}
	why := words.MeetingState(of[0], today)
	switch reason := words.Note(p.names.Hidden(), of[0].Reason); {
	case of[0].InBreak() && reason != "":
		why = lang.L("Break: {{.Reason}}", words.With{"Reason": reason})
	case of[0].InBreak():
		why = lang.L("A break")
	case reason != "":
		why = lang.L("{{.State}}: {{.Reason}}", words.With{"State": why, "Reason": reason})
	}
	row := kit.Columns(0, []kit.Column{kit.Fixed(dateWidth), kit.Share(1)},
		kit.Inset(0, 0, 0, kit.Gap8, kit.Muted(when).Ellipsis()), kit.Inset(0, 0, 0, kit.Gap8, kit.Muted(why).Ellipsis()))
	return kit.Stacked(kit.NewFill(kit.ColorSidebar), kit.AtLeast(0, kit.Scaled(rowLow), row))
}

// because says why somebody leads, or is proposed; shorter where there is not the room.
func (p *Page) because(t data.Turn) []string {
	away := p.cannot(t)
	var why, shorter string
	switch {
	case t.Agreed():
		why = lang.L("Agreed on {{.Date}}", words.With{"Date": words.Date(t.Meeting.LedAgreed, p.host.Today())})
	case len(t.Leads) == 0:
		return []string{away}
	case t.Fewest && t.Still:
		why = lang.L("Still the fewest")
	case t.Fewest:
		of := words.With{"Count": t.Led, "Of": p.rota.Of}
		why, shorter = lang.L("Led {{.Count}} of the last {{.Of}}, the fewest", of), lang.L("Led {{.Count}} of the last {{.Of}}", of)
	case t.Last == 0:
		why = lang.L("Has not led yet")
	default:
		why = lang.L("Last turn {{.Date}}", words.With{"Date": words.ShortDate(t.Last, p.host.Today())})
	}
	switch {
	case away != "":
		return []string{why + ". " + away, away}
	case shorter != "":
		return []string{why, shorter}
	}
	return []string{why}
}

// cannot says who is away then.
func (p *Page) cannot(t data.Turn) string {
	name := p.names.ByID(t.Away)
	of := words.With{"Name": name, "Date": words.ShortDate(t.Until, p.host.Today())}
	switch {
	case name == "":
		return ""
	case t.Busy:
		return lang.L("{{.Name}} leads elsewhere then", of)
	case t.Until != 0:
		return lang.L("{{.Name}} is away until {{.Date}}", of)
	}
	return lang.L("{{.Name}} is away then", of)
}

// ways are what can be done about a turn.
func (p *Page) ways(i int) []kit.MenuItem {
	t := p.rota.Turns[i]
	var items []kit.MenuItem
	agree := func(what ...data.Agreement) func() {
		return func() { p.host.Fail(words.Said(p.host.Store().AgreeLeaders(what))) }
	}
	if !t.Agreed() && len(t.Leads) > 0 {
		items = append(items, kit.MenuItem{
			Label: lang.L("{{.Name}} leads it", words.With{"Name": words.And(p.names.ListOf(t.Leads))}), Icon: kit.IconCheck, Do: agree(t.AgreementOn(t.Leads...)),
		})
	}
	if len(t.Leads) > 0 {
		for n, s := range p.rota.Swaps(i, p.in) {
			with := p.rota.Turns[s.With]
			when := words.ShortDate(with.Meeting.Date, p.host.Today())
			switch {
			case s.Away:
				when = lang.L("{{.Date}} · away on one of the two", words.With{"Date": when})
			case s.Beside:
				when = lang.L("{{.Date}} · twice in a row then", words.With{"Date": when})
			}
			items = append(items, kit.MenuItem{
				Label: lang.L("Swap with {{.Name}}", words.With{"Name": words.And(p.names.ListOf(with.Leads))}), Chord: when, Icon: kit.IconSort, Apart: n == 0 && len(items) > 0,
				Do: agree(t.AgreementOn(with.Leads...), with.AgreementOn(t.Leads...)),
			})
		}
	}
	items = append(items, kit.MenuItem{Label: lang.L("Somebody else"), Icon: kit.IconPeople, Apart: len(items) > 0, Do: func() { p.somebodyElse(t) }})
	if t.Agreed() {
		items = append(items, kit.MenuItem{Label: lang.L("Leave it open again"), Icon: kit.IconUndo, Do: agree(t.AgreementOn())})
	}
	return items
}

// somebodyElse asks who leads a turn.
func (p *Page) somebodyElse(t data.Turn) {
	var options []kit.Option[data.ID]
	for _, firsts := range []bool{true, false} {
		for _, person := range p.in.People {
			takes := slices.ContainsFunc(p.rota.Taken, func(of data.Taken) bool { return of.Person == person.ID })
			if takes == firsts && !person.HasLeft(t.Meeting.Date) {
				options = append(options, form.PersonOption(person, p.names, words.Roles(person.Roles)))
			}
		}
	}
	who := kit.NewPicker(lang.L("Choose somebody"), options, nil)
	title := lang.L("Who leads on {{.Date}}?", words.With{"Date": words.LongDate(t.Meeting.Date, p.host.Today())})
	kit.FormDialog(p.host.Window(), title, kit.NewField(lang.L("Leads"), who, ""), lang.L("Save"), func() error {
		if who.Selected().IsZero() {
			return errors.New(lang.L("Choose who leads it."))
		}
		return words.Said(p.host.Store().AgreeLeaders([]data.Agreement{t.AgreementOn(who.Selected())}))
	})
}
