package bringin

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/incoming"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// part is some of the lines of the preview.
type part int

// The parts.
const (
	all part = iota
	knownOnes
	newOnes
	waitingOnes
	refusedOnes
	asideOnes
)

// preview shows everybody in the sheet and what would become of every cell.
type preview struct {
	screen  *Screen
	content *fyne.Container

	sheet  *sheet
	part   part
	lines  []line
	shown  []int // places in lines
	about  *kit.Text
	bring  *kit.Button
	undone *kit.Text
	were   *kit.Paragraph // who was erased
	erased *kit.Check
	parts  []part // that are offered
	chips  *kit.Choice[part]
	heads  *heads
	rows   *kit.RowList
	sums   *kit.Paragraph
	filter *fyne.Container
}

func newPreview(s *Screen) *preview {
	p := &preview{screen: s, about: kit.Muted("").Ellipsis(), sums: kit.CaptionParagraph("")}
	p.bring = kit.NewButton("", kit.Primary, s.bring).Changes()
	p.undone = kit.Caption(lang.L("Can be taken back in one step")).Aligned(fyne.TextAlignTrailing)
	p.erased = kit.NewCheck(lang.L("I have looked: none of them is in this sheet, or they are left out"), p.sayErased).Wrapping()
	p.were = kit.NewParagraph("")
	p.filter = kit.Stacked()
	p.heads = newHeads()
	p.rows = kit.NewRowList(kit.RowHeightTall, func() int { return len(p.shown) },
		func() fyne.CanvasObject { return newRow(p) },
		func(i int, o fyne.CanvasObject) { o.(*row).show(p, p.lines[p.shown[i]], p.shown[i]) })
	p.rows.OnActivated = func(i int) { p.ask(p.shown[i], p.rows.Row(i)) }
	p.rows.OnTypedKey = p.key
	head := kit.VStack(kit.Gap8,
		kit.VStack(0, kit.Leading(kit.NewLink(lang.L("‹ Back to the sheet"), s.back)),
			kit.Head(kit.PageTitle(lang.L("Before it comes in")), p.about, kit.VStack(kit.Gap4, kit.HStack(0, kit.Spacer(), p.bring), p.undone))), p.were, p.erased, p.filter)
	// where the window is too low for the text size, the whole of it scrolls
	p.content = kit.Scroll(kit.Page(kit.Gap8, head, kit.Page(0, p.heads.content, p.rows, nil), p.sums))
	return p
}

// begin shows the preview from its beginning.
func (p *preview) begin() {
	p.part = all
	p.rows.SetSelected(-1)
}

// focus is the way on; the rows, where somebody waits.
func (p *preview) focus() fyne.Focusable {
	switch {
	case p.sheet != nil && len(p.sheet.plan.Erased) > 0:
		return p.erased
	case p.bring.Disabled():
		return p.rows
	}
	return p.bring
}

// show shows what would come of the sheet now.
func (p *preview) show(s *sheet) {
	p.sheet = s
	p.lines = linesOf(s)
	p.about.SetText(strings.Join(p.into(), " · "))
	p.say()
	p.showErased()
	p.showParts()
	p.heads.show(s)
	p.find()
	p.sums.SetText(sums(s.plan.Cells))
}

// into says where it goes.
func (p *preview) into() []string {
	s := p.sheet
	var said []string
	if s.called != "" {
		said = append(said, words.Unnamed(s.hidden, words.Drawn(s.called)))
	}
	if g := groupOf(s); g != "" {
		said = append(said, lang.L("into {{.Group}}", words.With{"Group": g}))
	}
	if n := len(s.plan.Meetings); n > 0 {
		said = append(said, lang.N("{{.Count}} meetings found", n, words.With{"Count": words.Number(n)}),
			words.Period(data.Span{From: s.plan.From, Until: s.plan.Until}))
	}
	if n := s.plan.Count(incoming.IsNew); n > 0 {
		said = append(said, lang.N("{{.Count}} new people", n, words.With{"Count": words.Number(n)}))
	}
	if n := s.plan.Count(incoming.IsKnown); n > 0 {
		said = append(said, lang.N("{{.Count}} known people", n, words.With{"Count": words.Number(n)}))
	}
	return said
}

// groupOf is the group that everything goes into; "" for none, or several.
func groupOf(s *sheet) string {
	if s.choices.NewGroup != "" {
		return s.choices.NewGroup
	}
	if s.choices.NoGroup {
		return ""
	}
	for _, g := range s.book.Groups {
		if g.ID == s.reading.Group {
			return words.GroupName(g, s.book.Groups, s.today)
		}
	}
	return ""
}

// say says on the button how much comes in.
func (p *preview) say() {
	plan := p.sheet.plan
	people := plan.Count(incoming.IsNew) + plan.Adds()
	label := lang.N("Bring in {{.Count}} people", people, words.With{"Count": words.Number(people)})
	if marks := plan.Marks(); marks > 0 {
		label = lang.N("Bring in {{.Count}} marks", marks, words.With{"Count": words.Number(marks)})
	} else if people == 0 {
		label = lang.L("Bring it in")
	}
	p.bring.SetLabel(label)
	p.bring.SetEnabled(!plan.Empty() && !plan.Open && len(plan.Erased) == 0)
	p.undone.SetText(lang.L("Can be taken back in one step"))
	if plan.Empty() {
		p.undone.SetText(lang.L("Nothing of it would change the programme"))
	}
}

// showErased asks about those who were erased: nobody can tell by a name any more
// whether they are in the sheet.
func (p *preview) showErased() {
	erased := p.sheet.book.Erased
	said := p.sheet.choices.Erased && len(erased) > 0
	asked := len(p.sheet.plan.Erased) > 0 || said
	kit.ShowIf(asked, p.were, p.erased)
	p.erased.OnChanged = nil
	p.erased.SetValue(said)
	p.erased.OnChanged = p.sayErased
	if !asked {
		return
	}
	last := erased[0].On
	for _, e := range erased {
		last = max(last, e.On)
	}
	p.were.SetText(lang.N("{{.Count}} people were erased from this programme, the last on {{.Date}}. Their names are not kept, so nobody here can tell whether this sheet still has them. Leave out whoever asked for that.",
		len(erased), words.With{"Count": words.Number(len(erased)), "Date": words.Date(last, p.sheet.today)}))
}

func (p *preview) sayErased(looked bool) {
	c := p.sheet.choices
	c.Erased = looked
	p.screen.choices(c)
}

// showParts offers the parts in which there is anything.
func (p *preview) showParts() {
	plan := p.sheet.plan
	count := map[part]int{
		all: len(plan.People), knownOnes: plan.Count(incoming.IsKnown), newOnes: plan.Count(incoming.IsNew),
		waitingOnes: plan.Count(incoming.Waits), refusedOnes: len(plan.Refused), asideOnes: plan.Cells.Aside,
	}
	var options []kit.Option[part]
	var parts []part
	var counts []int
	for _, o := range []kit.Option[part]{
		{Value: all, Label: lang.L("Everybody")},
		{Value: knownOnes, Label: lang.L("Known")},
		{Value: newOnes, Label: lang.L("New")},
		{Value: waitingOnes, Label: lang.L("Waits for you")},
		{Value: refusedOnes, Label: lang.L("Refused")},
		{Value: asideOnes, Label: lang.L("Left aside")},
	} {
		if o.Value == all || count[o.Value] > 0 || o.Value == p.part {
			options, parts, counts = append(options, o), append(parts, o.Value), append(counts, count[o.Value])
		}
	}
	if slices.Equal(p.parts, parts) {
		p.chips.SetCounts(counts...)
		p.chips.SetSelected(p.part)
		return
	}
	p.parts = parts
	had := p.chips != nil && p.screen.host.Window().Canvas().Focused() == fyne.Focusable(p.chips)
	p.chips = kit.NewChoice(options, func(to part) {
		p.part = to
		p.rows.SetSelected(-1)
		p.find()
	})
	p.chips.SetCounts(counts...)
	p.chips.SetSelected(p.part)
	p.filter.Objects = []fyne.CanvasObject{p.chips}
	p.filter.Refresh()
	if had {
		p.screen.host.Window().Canvas().Focus(p.chips)
	}
}

// find shows the lines of the part.
func (p *preview) find() {
	p.shown = p.shown[:0]
	for i, l := range p.lines {
		if l.in(p.part) {
			p.shown = append(p.shown, i)
		}
	}
	p.heads.ofPeople(p.part != refusedOnes && p.part != asideOnes)
	if at := p.rows.Selected(); at >= len(p.shown) {
		p.rows.SetSelected(len(p.shown) - 1)
	}
	p.rows.Refresh()
}

// key ticks a row, or takes the tick away.
func (p *preview) key(key *fyne.KeyEvent) bool {
	at := p.rows.Selected()
	if key.Name != fyne.KeySpace || at < 0 || at >= len(p.shown) {
		return false
	}
	p.tick(p.shown[at])
	return true
}

// sums says what becomes of every cell, so that they add up.
func sums(c incoming.Cells) string {
	var said []string
	for _, n := range []struct {
		cells int
		what  string
	}{
		{c.Headings, lang.L("headings")},
		{c.People, lang.L("names and details")},
		{c.Marks, lang.L("marks and their days")},
		{c.There, lang.L("recorded already")},
		{c.Refused, lang.L("refused")},
		{c.Waiting, lang.L("waiting for you")},
		{c.Aside, lang.L("left aside")},
	} {
		if n.cells > 0 {
			said = append(said, n.what+" "+words.Number(n.cells))
		}
	}
	text := lang.N("{{.Count}} cells in the sheet: {{.Parts}}.", c.Total, words.With{"Count": words.Number(c.Total), "Parts": strings.Join(said, " + ")})
	if c.Blank > 0 {
		text += " " + lang.N("{{.Count}} blanks stay not recorded.", c.Blank, words.With{"Count": words.Number(c.Blank)})
	}
	return text
}
