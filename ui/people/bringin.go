package people

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/data/written"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// spreadsheetEndings are the files that can be a list of people.
var spreadsheetEndings = []string{".csv", ".tsv", ".txt"}

// bringIn asks for a spreadsheet, reads it in the background and hands on what
// it holds, to be looked at.
func bringIn(h screen.Host, then func(*intake)) {
	h.Chooser().OpenFile(lang.L("Bring in people from a spreadsheet"), lang.L("Look at it first"), spreadsheetEndings,
		lang.L("No spreadsheets saved as CSV in this folder."),
		func(path string) error {
			readSpreadsheet(h, path, then)
			return nil
		})
}

func readSpreadsheet(h screen.Host, path string, then func(*intake)) {
	options := exchange.PeopleOptions{Days: written.Days{Today: h.Today(), Order: screen.DateOrder(h)}}
	var names data.Names
	var groups []data.Group
	if !h.Read(func(r *store.Reader) (err error) {
		if groups, err = r.Groups(); err != nil {
			return err
		}
		if options.Existing, err = r.People(); err != nil {
			return err
		}
		names, err = words.Names(r)
		return err
	}) {
		return
	}
	var read exchange.PeopleImport
	h.WorkThrough(lang.L("Reading the spreadsheet"), func() error {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close() // only read: nothing to lose
		read, err = exchange.ReadPeople(file, options)
		return err
	}, func(err error) {
		if h.Fail(err) {
			then(newIntake(read, names, groups, h.Today()))
		}
	})
}

// preview is what stands in a spreadsheet, before anybody is brought in.
type preview struct {
	host    screen.Host
	intake  *intake
	content fyne.CanvasObject
	bring   *kit.Button
	group   *kit.Picker[data.ID] // that they join, nil where there is no group yet
	rows    *kit.RowList
	parts   []previewPart
	part    int
	leave   func() // called when the preview is done with
}

// previewPart is one tab of the preview: some of the rows.
type previewPart struct {
	label  string
	count  int
	line   func(i int) intakeLine
	choose bool // each row can be brought in nevertheless
}

func newPreview(h screen.Host, in *intake, leave func()) *preview {
	p := &preview{host: h, intake: in, leave: leave}
	p.addPart(lang.L("New"), len(in.fresh), in.freshLine, false)
	p.addPart(lang.L("Perhaps there already"), len(in.duplicates), in.duplicateLine, true)
	p.addPart(lang.L("Refused"), len(in.refused), in.refusedLine, false)
	labels := make([]string, len(p.parts))
	for i, part := range p.parts {
		labels[i] = lang.L("{{.Part}} ({{.Count}})", words.With{"Part": part.label, "Count": part.count})
	}
	p.bring = kit.NewButton("", kit.Primary, p.take)
	p.rows = kit.NewRowList(kit.RowHeightTall,
		func() int { return p.parts[p.part].count },
		func() fyne.CanvasObject { return newIntakeRow() },
		func(i int, o fyne.CanvasObject) { p.fillRow(i, o.(*intakeRow)) })
	p.rows.OnActivated = p.toggle
	head := kit.VStack(0,
		kit.Leading(kit.NewLink(lang.L("‹ People"), leave)),
		kit.Head(kit.PageTitle(lang.L("Bring in people")), kit.Muted(in.summary()).Ellipsis(), p.bring))
	if remarks := in.remarks(); remarks != "" {
		head.Add(kit.CaptionParagraph(remarks))
	}
	if p.group = joinPicker(in.groups, h.Today()); p.group != nil {
		head.Add(kit.AtMost(360, kit.NewField(lang.L("They join the group"), p.group, "")))
	}
	tabs := kit.NewTabs(labels, p.turn)
	// where the window is too low for the text size, the whole of it scrolls
	p.content = kit.Scroll(kit.Page(kit.Gap16, head, kit.Page(0, tabs, p.rows, nil), nil))
	p.say()
	return p
}

// addPart adds a tab, unless there is nothing to see in it.
func (p *preview) addPart(label string, count int, line func(int) intakeLine, choose bool) {
	if count > 0 {
		p.parts = append(p.parts, previewPart{label, count, line, choose})
	}
}

// showNames shows the rows with the names as they are shown now.
func (p *preview) showNames() {
	p.host.Read(func(r *store.Reader) (err error) {
		p.intake.names, err = words.Names(r)
		return err
	})
	p.rows.Refresh()
}

func (p *preview) turn(part int) {
	p.part = part
	p.rows.SetSelected(-1)
	p.rows.Refresh()
}

// say says on the button how many will come.
func (p *preview) say() {
	n := len(p.intake.people())
	p.bring.SetLabel(lang.N("Bring in {{.Count}} people", n, words.With{"Count": n}))
	p.bring.SetEnabled(n > 0)
}

func (p *preview) fillRow(i int, r *intakeRow) {
	part := p.parts[p.part]
	r.show(part.line(i))
	kit.ShowIf(part.choose, r.anyway)
	r.anyway.OnChanged = nil
	r.anyway.SetValue(part.choose && p.intake.anyway[i])
	r.anyway.OnChanged = func(bool) { p.toggle(i) }
}

// toggle brings a duplicate in nevertheless, or leaves it out again.
func (p *preview) toggle(i int) {
	if !p.parts[p.part].choose {
		return
	}
	p.intake.anyway[i] = !p.intake.anyway[i]
	p.rows.RefreshRow(i)
	p.say()
}

// joinPicker asks which group people join, where there is one: the only one is
// what most mean.
func joinPicker(groups []data.Group, today data.Date) *kit.Picker[data.ID] {
	if len(groups) == 0 {
		return nil
	}
	p := kit.NewPicker("", form.GroupOptions(groups, lang.L("None"), today), nil)
	p.SetSelected(data.ID{})
	if len(groups) == 1 {
		p.SetSelected(groups[0].ID)
	}
	return p
}

// take brings them in: one step, which can be taken back.
func (p *preview) take() {
	var groups []store.Joining
	if p.group != nil {
		groups = joining(p.group.Selected(), p.host.Today())
	}
	_, err := p.host.Store().AddPeople(p.intake.people(), groups...)
	if p.host.Fail(err) {
		p.leave()
	}
}
