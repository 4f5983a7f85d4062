package audittrail

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Page is the audit trail on the screen.
type Page struct {
	host screen.Host

	trail  *trail
	shown  []line
	opened map[int64]bool // runs that are shown each

	subtitle *kit.Paragraph
	search   *kit.Entry
	about    *kit.Picker[data.ID]
	by       *kit.Picker[data.ID]
	period   *kit.Picker[span]
	all      *kit.Button
	kinds    *kit.Choice[int]
	save     *kit.Button
	list     *kit.RowList
	nothing  *kit.Paragraph
	head     *fyne.Container
	below    *fyne.Container
	content  *fyne.Container
}

// span is how far back is shown, in days; 0: all of it.
type span int

const (
	week   span = 7
	month  span = 31
	year   span = 366
	always span = 0
	// quick is up to how far back is read at once, without progress.
	quick = month
)

// New returns the page; Show fills it.
func New(h screen.Host) *Page {
	p := &Page{host: h, opened: make(map[int64]bool), subtitle: kit.MutedParagraph(""), nothing: kit.MutedParagraph("")}
	p.search = kit.NewEntry(lang.L("Search the sentences"))
	p.search.OnChanged = func(string) { p.fill() }
	p.about = kit.NewPicker("", nil, func(data.ID) { p.load() })
	p.by = kit.NewPicker("", nil, func(data.ID) { p.load() })
	p.period = kit.NewPicker("", []kit.Option[span]{
		{Value: week, Label: lang.L("The last 7 days")},
		{Value: month, Label: lang.L("The last month")},
		{Value: year, Label: lang.L("The last year")},
		{Value: always, Label: lang.L("All that is kept")},
	}, func(span) { p.load() })
	p.period.SetSelected(month)
	p.all = kit.NewLink("", func() {
		p.period.SetSelected(always)
		p.load()
	})
	kinds := []kit.Option[int]{{Value: everything, Label: lang.L("Everything")}}
	for i, label := range []string{lang.L("Attendance"), lang.L("People and pairs"), lang.L("Documents"), lang.L("Keys and file")} {
		kinds = append(kinds, kit.Option[int]{Value: int(data.AuditKinds[i]), Label: label})
	}
	p.kinds = kit.NewChoice(kinds, func(int) { p.fill() })
	p.list = kit.NewRowList(kit.RowHeight, func() int { return len(p.shown) }, func() fyne.CanvasObject { return newRow() }, p.fillRow)
	p.list.PassOver = func(i int) bool { return p.shown[i].day != 0 }
	p.list.OnActivated = p.open
	p.save = kit.NewButton(lang.L("Save as PDF"), kit.Secondary, p.saveAsPDF).Changes()
	back := kit.NewLink(lang.L("‹ Settings"), p.Leave)
	bar := kit.VStack(kit.Gap8, kit.FoldingColumns(kit.Gap8,
		[]kit.Column{kit.Share(5), kit.Share(4), kit.Share(4), kit.Share(4)}, p.search, p.about, p.by, p.period), p.kinds)
	p.head = kit.VStack(kit.Gap16, kit.VStack(0, kit.Leading(back), kit.Head(kit.PageTitle(lang.L("Audit trail")), nil, p.all, p.save), p.subtitle), bar)
	p.below = kit.Stacked(p.list, p.nothing)
	p.content = kit.Stacked()
	p.arrange()
	return p
}

const (
	// largePage is the size of text from which on the head scrolls with the list: it
	// would leave it no room in a low window.
	largePage = 1.5
	// listRoom is for a list below a head that scrolls, at 100 % text.
	listRoom = 240
)

// arrange sets the page for the size of the text.
func (p *Page) arrange() {
	if kit.TextScale() >= largePage {
		screen.Fill(p.content, kit.Scroll(kit.VStack(kit.Gap8, p.head, kit.AtLeast(0, kit.Scaled(listRoom), p.below))))
		return
	}
	screen.Fill(p.content, kit.Page(kit.Gap8, p.head, p.below, nil))
}

// everything stands among the kinds for all of them.
const everything = -1

// Content is what the page draws; always the same object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Focus is where the keyboard begins.
func (p *Page) Focus() fyne.Focusable { return p.search }

// Show reads the trail anew.
func (p *Page) Show() {
	p.arrange()
	p.load()
}

// Leave goes back to the section of the settings that led here.
func (p *Page) Leave() {
	p.host.Go(screen.Location{Screen: screen.Settings, Part: screen.Keeping})
}

// filter is what the fields ask for.
func (p *Page) filter() data.AuditFilter {
	f := data.AuditFilter{About: p.about.Selected(), By: p.by.Selected()}
	if days := p.period.Selected(); days != always {
		f.Span.From = p.host.Today().AddDays(1 - int(days))
	}
	return f
}

// load reads the entries that are wanted. Where that may be many it is done in the
// background, with progress.
func (p *Page) load() {
	if !p.host.Fail(p.host.Store().NeedLead("audit")) {
		return
	}
	f, st := p.filter(), p.host.Store()
	var t *trail
	get := func() error {
		return st.View(func(r *store.Reader) (err error) {
			t, err = read(r, f)
			return err
		})
	}
	then := func(err error) {
		if !p.host.Fail(err) {
			return
		}
		p.trail = t
		p.offer()
		p.fill()
	}
	if days := p.period.Selected(); days != always && days <= quick {
		then(get())
		return
	}
	p.host.Work(lang.L("Reading the audit trail"), func(context.Context) error { return get() }, then)
}

// offer lists whom the trail can be about, and who did something.
func (p *Page) offer() {
	kept := p.trail.book.Programme.AuditKept()
	said := lang.N("It is kept for {{.Count}} months.", kept, words.With{"Count": kept})
	if years := kept / 12; kept%12 == 0 {
		said = lang.N("It is kept for {{.Count}} years.", years, words.With{"Count": years})
	}
	p.subtitle.SetText(lang.L("Who did what, when, and about whom. Only leads see this page.") + " " + said)
	about := []kit.Option[data.ID]{{Label: lang.L("About anyone")}}
	people := p.trail.book.People
	data.SortAsShown(p.trail.names, people, func(q data.Person) data.Person { return q })
	for _, q := range people {
		about = append(about, form.PersonOption(q, p.trail.names, ""))
	}
	chosen := p.about.Selected()
	p.about.SetOptions(about)
	p.about.SetSelected(chosen)
	by := []kit.Option[data.ID]{{Label: lang.L("By anyone")}}
	for id, label := range p.trail.book.Facilitators {
		if label == "" {
			label = lang.L("Recovery key")
		}
		by = append(by, kit.Option[data.ID]{Value: id, Label: label})
	}
	sortOptions(by[1:])
	chosen = p.by.Selected()
	p.by.SetOptions(by)
	p.by.SetSelected(chosen)
	p.all.SetLabel(lang.N("Show all {{.Count}} lines", p.trail.all, words.With{"Count": p.trail.all}))
	kit.ShowIf(len(p.trail.entries) < p.trail.all, p.all)
}

// fill shows what is looked for of what was read.
func (p *Page) fill() {
	if p.trail == nil {
		return
	}
	found := p.trail.found(strings.Fields(data.Fold(p.search.Text)))
	counts := []int{len(found)}
	for _, kind := range data.AuditKinds {
		counts = append(counts, len(of(found, kind)))
	}
	p.kinds.SetCounts(counts...)
	if kind := p.kinds.Selected(); kind != everything {
		found = of(found, data.AuditKind(kind))
	}
	p.shown = lines(found, p.opened)
	p.nothing.SetText(lang.L("Nothing here. Look further back, or for something else."))
	kit.ShowIf(len(p.shown) == 0, p.nothing)
	kit.ShowIf(len(p.shown) > 0, p.list)
	p.list.RefreshWith(-1)
	p.content.Refresh()
}

// toggle shows a run each, or as one line.
func (p *Page) toggle(run data.AuditRun) {
	p.opened[key(run)] = !p.opened[key(run)]
	selected := p.list.Selected()
	p.fill()
	p.list.SetSelected(selected)
}

// open shows a line whole: when to the second, and whose page it leads to.
func (p *Page) open(i int) {
	l := p.shown[i]
	if l.day != 0 {
		return
	}
	if len(l.run.Entries) > 1 {
		p.toggle(l.run)
		return
	}
	e := l.run.Last()
	parts := p.trail.sentences.Of(l.run)
	content := kit.VStack(kit.Gap16, kit.NewParagraph(p.trail.sentence(e)), kit.Muted(
		lang.L("{{.Date}}, {{.Time}}", words.With{"Date": words.LongDate(data.DateOf(e.At), p.host.Today()), "Time": e.At.Format("15:04:05")})))
	var d *kit.Dialog
	for _, part := range parts {
		if part.Person.IsZero() {
			continue
		}
		content.Add(kit.Leading(kit.NewLink(lang.L("Open {{.Name}}", words.With{"Name": part.Text}), func() {
			d.Close()
			p.host.Go(screen.Location{Screen: screen.People, ID: part.Person})
		})))
	}
	d = kit.ChoiceDialog(p.host.Window(), lang.L("A line of the audit trail"), content, lang.L("Close"))
}
