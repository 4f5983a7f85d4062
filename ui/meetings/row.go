package meetings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// row is one meeting in the list, and the layout of its parts: in three
// columns where there is room, else in two or one.
type row struct {
	date, start  *kit.Text
	group, place *kit.Text
	count, held  *kit.Text
	state        *kit.Tag
	change       *kit.Button
}

func newRow() *fyne.Container {
	r := &row{
		date: kit.ItemName(""), start: kit.Caption("").Ellipsis(),
		group: kit.Body("").Ellipsis(), place: kit.Caption("").Ellipsis(),
		count: kit.Body("").Ellipsis(), held: kit.Caption("").Ellipsis(),
		state: kit.NewTag("", kit.ToneAccent), change: kit.NewButton(lang.L("Change"), kit.Quiet, nil).Changes(),
	}
	return container.New(r, r.date, r.start, r.group, r.place, r.count, r.held, r.state, r.change)
}

func (r *row) set(p *plan, m data.Meeting, c data.Counts, onChange func()) {
	if b, in := p.breakOf(m); in {
		r.setBreak(p, b, m, onChange)
		return
	}
	g := p.groupOf(m)
	r.date.SetText(words.DayAndDate(m.Date, p.today))
	r.start.SetText(m.Start.String())
	r.group.SetText(words.Drawn(g.NameOf(m)))
	r.place.SetText(g.PlaceOf(m))
	r.count.SetText(countWords(m, c))
	r.held.SetTexts(p.ledAndHeld(m)...)
	r.state.Set(stateWords(m, p.today))
	kit.ShowIf(m.State != data.Planned || m.Date <= p.today, r.state) // most that come are planned: the others are told
	r.change.OnTapped = onChange
	r.change.SetLabel(lang.L("Change"))
	if m.State == data.DidNotMeet {
		r.change.SetLabel(words.TakesPlace(m, p.today))
	}
	kit.ShowIf(changeable(m), r.change)
}

// changeable reports whether a meeting can still be moved or called off, or that
// can be taken back.
func changeable(m data.Meeting) bool { return m.State != data.Closed }

// countWords is "19 here · 24 expected", or how many are expected. Never the one
// of the other: who visits is here, and was not expected.
func countWords(m data.Meeting, c data.Counts) string {
	switch m.State {
	case data.DidNotMeet:
		return "–"
	case data.Planned:
		return lang.L("{{.Count}} expected", words.With{"Count": c.Expected})
	}
	return lang.L("{{.Here}} here · {{.Expected}} expected", words.With{"Here": c.Here(), "Expected": c.Expected})
}

// ledAndHeld says of a meeting that is still to come who leads it, as far as that is
// known, before what is planned for it.
func (p *plan) ledAndHeld(m data.Meeting) []string {
	forms, led := heldWords(m, p.hidden), p.names.ListOf(m.Leaders())
	if m.State != data.Planned || len(led) == 0 {
		return forms
	}
	leads := lang.L("led by {{.Names}}", words.With{"Names": words.And(led)})
	if len(m.Activities) == 0 {
		return []string{leads}
	}
	for i, held := range forms {
		forms[i] = lang.L("{{.Leads}} · {{.Held}}", words.With{"Leads": leads, "Held": held})
	}
	return append(forms, leads)
}

// heldWords lists the activities, or says why the group did not meet.
func heldWords(m data.Meeting, hidden bool) (forms []string) {
	if m.State == data.DidNotMeet {
		return []string{words.Note(hidden, m.Reason)}
	}
	var titles []string
	for _, h := range m.Activities {
		titles = append(titles, h.Title)
	}
	return words.ListForms(titles)
}

// stateWords is where the meeting stands, with its tone.
func stateWords(m data.Meeting, today data.Date) (string, kit.Tone) {
	switch {
	case m.State == data.Open && m.Date < today:
		return lang.L("Left open"), kit.ToneLate
	case m.State == data.Open:
		return lang.L("Open"), kit.TonePresent
	case m.State == data.Planned && m.Date < today:
		return lang.L("Not taken"), kit.ToneLate
	case m.State == data.Planned && m.Date == today:
		return lang.L("Today"), kit.TonePresent
	case m.State == data.DidNotMeet:
		return words.MeetingState(m, today), kit.ToneExcused
	}
	return words.MeetingState(m, today), kit.ToneAccent
}

// Widths at 100 % text.
const (
	dateWidth  = 140 // for "Wed 22 Mar 2028"
	stateWidth = 108
	rowLeast   = 660 // for all columns
	rowNarrow  = 440 // for two of them
)

// MinSize implements fyne.Layout.
func (r *row) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(200), kit.Scaled(kit.RowHeightTall))
}

// Layout implements fyne.Layout.
func (r *row) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	right := size.Width - 12
	if r.change.Visible() {
		button := r.change.MinSize()
		right = size.Width - button.Width
		put(r.change, right, (size.Height-button.Height)/2, button.Width, button.Height)
	}
	state := min(kit.Scaled(stateWidth), size.Width/4)
	right -= state + kit.Gap8
	put(r.state, right, 0, state, size.Height)

	const left = 12
	room := right - left - kit.Gap16
	wide, some := size.Width >= kit.Scaled(rowLeast), size.Width >= kit.Scaled(rowNarrow)
	kit.ShowIf(some, r.count, r.held)
	kit.ShowIf(wide, r.start, r.place)
	switch {
	case wide:
		date := kit.Scaled(dateWidth)
		share := (room - date - 2*kit.Gap16) / 2
		r.stack(r.date, r.start, left, date, size.Height)
		r.stack(r.group, r.place, left+date+kit.Gap16, share, size.Height)
		r.stack(r.count, r.held, left+date+share+2*kit.Gap16, share, size.Height)
	case some:
		half := (room - kit.Gap16) / 2
		r.stack(r.date, r.group, left, half, size.Height)
		r.stack(r.count, r.held, left+half+kit.Gap16, half, size.Height)
	default:
		r.stack(r.date, r.group, left, room, size.Height)
	}
}

// stack sets one line over another in the middle of the row.
func (r *row) stack(upper, lower fyne.CanvasObject, x, width, height float32) {
	above, below := upper.MinSize().Height, lower.MinSize().Height
	y := (height - above - below) / 2
	put(upper, x, y, width, above)
	put(lower, x, y+above, width, below)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
