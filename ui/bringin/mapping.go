package bringin

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// mapping shows the sheet as it is, what each column is taken for, and what is asked.
type mapping struct {
	screen  *Screen
	content *fyne.Container

	about    *kit.Text
	goOn     *kit.Button
	which    *kit.Picker[string] // sheet of a workbook
	letters  *kit.Picker[incoming.Encoding]
	group    *kit.Picker[data.ID]
	fields   *fyne.Container
	whichIs  *kit.Field
	writtenA *kit.Field
	groupIs  *kit.Field
	source   *gridSource
	grid     *kit.SheetGrid
	asking   *asking
}

func newMapping(s *Screen) *mapping {
	m := &mapping{screen: s, about: kit.Muted("").Ellipsis(), source: &gridSource{}}
	m.goOn = kit.NewButton(lang.L("See what comes in"), kit.Primary, s.goOn)
	another := kit.NewButton(lang.L("Another file"), kit.Secondary, s.choose).Changes()
	m.which = kit.NewPicker("", nil, func(name string) { m.read(name, incoming.Guess) })
	m.letters = kit.NewPicker("", nil, func(e incoming.Encoding) { m.read(s.sheet.name, e) })
	m.group = kit.NewPicker("", nil, m.join)
	m.whichIs = kit.NewField(lang.L("Sheet"), m.which, "")
	m.writtenA = kit.NewField(lang.L("Letters are read as"), m.letters, "")
	m.groupIs = kit.NewField(lang.L("They join the group"), m.group, "")
	m.fields = kit.Wrap(kit.Gap16, wide(m.whichIs), wide(m.writtenA), wide(m.groupIs))
	m.grid = kit.NewSheetGrid(m.source)
	m.grid.OnColumn = m.say
	m.asking = newAsking(s)
	head := kit.VStack(kit.Gap8,
		kit.VStack(0, kit.Leading(kit.NewLink(lang.L("‹ Back"), s.back)),
			kit.Head(kit.PageTitle(lang.L("Bring in a spreadsheet")), m.about, another, m.goOn)), m.fields)
	// where the window is too low for the text size, the whole of it scrolls
	m.content = kit.Scroll(kit.Page(kit.Gap16, head, m.grid, m.asking.content))
	return m
}

// wide is a field as wide as the name of a sheet or a group.
func wide(f fyne.CanvasObject) fyne.CanvasObject { return kit.AtLeast(kit.Scaled(280), 0, f) }

// show shows the sheet as it is taken now.
func (m *mapping) show(s *sheet) {
	r := s.reading
	m.about.SetText(strings.Join(found(s), " · "))
	m.which.SetOptions(kit.Options(s.file.Sheets, func(name string) string { return name }))
	m.which.SetSelected(s.name)
	m.letters.SetOptions(encodings(s))
	m.letters.SetSelected(s.table.Source.Encoding)
	m.writtenA.SetHelp(lang.L("It reads {{.Words}}.", words.With{"Words": strings.Join(hiddenAll(s, s.table.Source.Letters), ", ")}))
	m.group.SetOptions(form.GroupOptions(s.book.Groups, lang.L("None"), s.today))
	m.group.SetSelected(r.Group)
	several, doubted := len(s.file.Sheets) > 1, s.table.Source.Guessed || s.encoding != incoming.Guess
	joins := r.Shape == incoming.PeopleList && len(s.book.Groups) > 0
	kit.ShowIf(several, m.fields.Objects[0])
	kit.ShowIf(doubted, m.fields.Objects[1])
	kit.ShowIf(joins, m.fields.Objects[2])
	kit.ShowIf(several || doubted || joins, m.fields)
	m.source.sheet = s
	m.grid.Refresh()
	had := m.asking.hasKeyboard()
	m.asking.show(s)
	m.goOn.SetEnabled(!r.Open())
	style := kit.Primary
	if len(r.Questions) > 0 {
		style = kit.Secondary
	}
	m.goOn.SetStyle(style)
	m.content.Refresh() // what is asked may be higher or lower now
	if q := s.question(); q != nil && len(q.Rows) > 0 {
		m.grid.ShowRow(q.Rows[0] - 1)
	}
	if had { // what had the keyboard has gone with the question that was answered
		m.screen.host.Window().Canvas().Focus(m.focus())
	}
}

// focus is what is asked, or the way on.
func (m *mapping) focus() fyne.Focusable {
	if f := m.asking.focus(); f != nil {
		return f
	}
	return m.goOn
}

// found says what the sheet seems to hold.
func found(s *sheet) []string {
	var said []string
	if s.called != "" {
		said = append(said, words.Unnamed(s.hidden, words.Drawn(s.called)))
	} else {
		said = append(said, lang.L("Cells that were copied"))
	}
	n := len(s.plan.People)
	people := lang.N("{{.Count}} people found", n, words.With{"Count": words.Number(n)})
	said = append(said, people)
	if meetings := len(s.plan.Meetings); meetings > 0 {
		said = append(said, lang.N("{{.Count}} meetings found", meetings, words.With{"Count": words.Number(meetings)}))
	}
	for _, note := range s.table.Source.Notes {
		said = append(said, words.UpperFirst(note))
	}
	return append(said, lang.L("nothing is changed yet"))
}

// encodings can be chosen for a text.
func encodings(s *sheet) []kit.Option[incoming.Encoding] {
	options := kit.Options(incoming.Encodings, func(e incoming.Encoding) string { return string(e) })
	for i := range options {
		if s.table.Source.Guessed && options[i].Value == s.table.Source.Encoding {
			options[i].Hint = lang.L("likeliest")
		}
	}
	return options
}

// read reads another sheet of the workbook, or the letters otherwise.
func (m *mapping) read(name string, e incoming.Encoding) {
	now := *m.screen.sheet
	now.name, now.encoding = name, e
	m.screen.change(func(ctx context.Context, of *store.Store) (*sheet, error) { return now.open(ctx, of, tellRows(ctx)) })
}

// join says which group people join.
func (m *mapping) join(group data.ID) {
	c := m.screen.sheet.choices
	c.Group, c.NoGroup = group, group.IsZero()
	m.screen.choices(c)
}

// say asks what a column is, or which row has the headings.
func (m *mapping) say(column int, anchor fyne.CanvasObject) {
	if column < 0 {
		kit.ShowMenu(anchor, m.headings())
		return
	}
	s := m.screen.sheet
	var items []kit.MenuItem
	for _, k := range incoming.Kinds {
		item := kit.MenuItem{Label: kindName(k), Do: func() { m.screen.choices(s.choices.WithKind(column, k)) }}
		if s.reading.Columns[column].Kind == k {
			item.Icon = kit.IconCheck
		}
		items = append(items, item)
	}
	kit.ShowMenu(anchor, items)
}

// headings are the rows that can be the headings: the first few in which anything
// stands.
func (m *mapping) headings() []kit.MenuItem {
	s := m.screen.sheet
	choose := func(c incoming.Choices) func() { return func() { m.screen.choices(c) } }
	items := []kit.MenuItem{{Label: lang.L("As it was found"), Do: choose(asFound(s.choices))}}
	const most = 10
	for i, row := range s.table.Rows {
		if len(items) > most {
			break
		}
		if len(row.Cells) > 0 {
			items = append(items, kit.MenuItem{
				Label: lang.L("Headings in row {{.Row}}", words.With{"Row": row.Number}), Do: choose(s.choices.WithHeadings(i)),
			})
		}
	}
	return append(items, kit.MenuItem{Label: lang.L("No headings"), Do: choose(s.choices.WithHeadings())})
}

// asFound are the choices with the headings as they are found.
func asFound(c incoming.Choices) incoming.Choices {
	c.Headings, c.NoHead, c.Kinds = nil, false, nil
	return c
}

// gridSource shows the cells of the sheet.
type gridSource struct{ sheet *sheet }

// Rows implements kit.SheetSource.
func (g *gridSource) Rows() int {
	if g.sheet == nil {
		return 0
	}
	return len(g.sheet.table.Rows)
}

// Columns implements kit.SheetSource.
func (g *gridSource) Columns() int {
	if g.sheet == nil {
		return 0
	}
	return len(g.sheet.reading.Columns)
}

// Corner implements kit.SheetSource.
func (g *gridSource) Corner() string {
	if g.sheet == nil {
		return ""
	}
	var rows []string
	for _, at := range g.sheet.reading.Headings {
		rows = append(rows, fmt.Sprint(g.sheet.table.Rows[at].Number))
	}
	if len(rows) == 0 {
		return lang.L("No headings")
	}
	return lang.L("Headings {{.Rows}}", words.With{"Rows": strings.Join(rows, ", ")})
}

// Column implements kit.SheetSource.
func (g *gridSource) Column(i int) kit.SheetColumn {
	c := g.sheet.reading.Columns[i]
	label := kindName(c.Kind)
	if c.Kind == incoming.Mark && c.Day != 0 {
		label = words.ShortDate(c.Day, g.sheet.today)
		if c.Start != 0 {
			label += " " + c.Start.String()
		}
	}
	return kit.SheetColumn{Label: label, Quiet: c.Kind == incoming.Aside || c.Kind == incoming.Count || c.Kind == incoming.Running}
}

// Row implements kit.SheetSource.
func (g *gridSource) Row(i int) kit.SheetRow {
	row := kit.SheetRow{Number: fmt.Sprint(g.sheet.table.Rows[i].Number)}
	switch g.sheet.reading.Rows[i] {
	case incoming.TitleRow:
		row.Word = lang.L("Title")
	case incoming.HeadingRow:
		row.Word, row.Shaded = lang.L("Headings"), true
	case incoming.TotalsRow:
		row.Word = lang.L("Totals")
	}
	return row
}

// Cell implements kit.SheetSource. Where names are hidden, nothing is shown that tells
// of people.
func (g *gridSource) Cell(row, column int) kit.SheetCell {
	s := g.sheet
	cell := kit.SheetCell{Text: strings.ReplaceAll(s.table.At(row, column), "\n", " ")}
	kind, of := s.reading.Rows[row], s.reading.Columns[column].Kind
	if q := s.question(); q != nil && kind == incoming.DataRow && q.About == incoming.AskWord && cell.Text != "" && data.Fold(cell.Text) == data.Fold(q.Word) {
		cell.Framed, cell.Strong = true, true
	}
	switch {
	case kind == incoming.TitleRow, kind == incoming.TotalsRow, kind == incoming.DataRow && of == incoming.Aside:
		cell.Color = kit.ColorMuted
	}
	if s.hidden && (kind == incoming.TitleRow || kind == incoming.DataRow && !ofMeeting(of)) {
		cell.Text = words.Unnamed(true, cell.Text)
	} else {
		cell.Text = words.Drawn(cell.Text)
	}
	return cell
}

// ofMeeting reports whether a column tells of meetings alone.
func ofMeeting(k incoming.Kind) bool {
	switch k {
	case incoming.Day, incoming.Time, incoming.InGroup, incoming.Status, incoming.Mark, incoming.Tick, incoming.Count:
		return true
	}
	return false
}

// hiddenAll are texts out of the sheet, or in the place of each, where names are
// hidden, that they are.
func hiddenAll(s *sheet, texts []string) (all []string) {
	for _, text := range texts {
		all = append(all, words.Unnamed(s.hidden, words.Drawn(text)))
	}
	if s.hidden && len(all) > 1 {
		all = all[:1]
	}
	return all
}
