package contactlog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/written"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Page is the page on which logs are typed in. What is typed stays while
// another page is looked at.
type Page struct {
	host    screen.Host
	today   data.Date
	order   written.Order
	pairs   []data.Pair
	options []kit.Option[data.ID]

	content *fyne.Container
	put     *kit.Button
	sheets  []*sheet
	body    *fyne.Container
	scroll  *fyne.Container
	problem *kit.Paragraph
}

// New returns the page, with nothing in it until it is entered.
func New(h screen.Host) *Page {
	p := &Page{host: h, content: kit.Stacked(), body: kit.VStack(kit.Gap32), scroll: kit.Stacked()}
	p.put = kit.NewButton(lang.L("Store"), kit.Primary, p.Store).Changes().Hint("Ctrl Enter")
	p.problem = kit.NewParagraph("").Colored(kit.ColorDanger)
	return p
}

// Content is what the page draws; always the same object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Enter shows the page: as it was left where something is typed, else with one
// empty sheet.
func (p *Page) Enter() {
	p.today, p.order = p.host.Today(), screen.DateOrder(p.host)
	p.Refresh()
	if p.typed() == 0 {
		p.begin()
	}
	p.problem.Hide()
	head := kit.VStack(0,
		kit.Leading(kit.NewLink(lang.L("‹ Pairs"), p.Back)),
		kit.Head(kit.PageTitle(lang.L("From paper")), nil, p.put),
		kit.MutedParagraph(lang.L("Type in one-to-ones that were noted by hand. Enter goes to the next field; what was usual can stay empty, and the first letters do.")))
	more := kit.Leading(kit.NewButton(lang.L("Another pair’s log"), kit.Secondary, p.addSheet))
	if onOneLine() { // the headings stay in sight, however long the log is
		p.scroll = kit.Scroll(kit.Inset(0, 0, kit.Gap16, 0, kit.VStack(kit.Gap24, p.body, p.problem, more)))
		screen.Fill(p.content, kit.Page(kit.Gap16, kit.VStack(kit.Gap16, head, headings()), p.scroll, nil))
		return
	}
	p.scroll = kit.Scroll(kit.VStack(kit.Gap24, head, p.body, p.problem, more))
	screen.Fill(p.content, p.scroll)
}

// Refresh reads the pairs anew, and keeps what is typed.
func (p *Page) Refresh() {
	p.host.Read(func(r *store.Reader) error {
		names, err := words.Names(r)
		if err != nil {
			return err
		}
		p.pairs, err = r.Pairs()
		p.options = pairOptions(p.pairs, names)
		return err
	})
	for _, s := range p.sheets {
		s.pair.SetOptions(p.options)
	}
}

// pairOptions are the pairs to pick from: those that meet, then those that have
// ended, whose logs may come late.
func pairOptions(pairs []data.Pair, names data.Names) []kit.Option[data.ID] {
	var live, ended []kit.Option[data.ID]
	for _, p := range pairs {
		o := kit.Option[data.ID]{Value: p.ID, Label: lang.L("{{.Mentee}} with {{.Mentor}}",
			words.With{"Mentee": names.ByID(p.Mentee), "Mentor": names.ByID(p.Mentor)})}
		if p.Now().State == data.Proposed {
			continue
		}
		if p.Live() {
			live = append(live, o)
			continue
		}
		o.Hint = lang.L("ended")
		ended = append(ended, o)
	}
	return append(live, ended...)
}

func (p *Page) pairOf(id data.ID) (data.Pair, bool) {
	for _, pair := range p.pairs {
		if pair.ID == id {
			return pair, true
		}
	}
	return data.Pair{}, false
}

// Focus is the first field to fill in.
func (p *Page) Focus() fyne.Focusable { return p.sheets[0].pair }

// Back returns to the pairs. What is typed stays.
func (p *Page) Back() { p.host.Go(screen.Location{Screen: screen.Pairs}) }

// begin shows one empty sheet.
func (p *Page) begin() {
	p.sheets = nil
	p.addSheet()
}

// addSheet adds an empty sheet and gives it the keyboard.
func (p *Page) addSheet() {
	p.sheets = append(p.sheets, newSheet(p))
	p.draw()
	p.host.Window().Canvas().Focus(p.sheets[len(p.sheets)-1].pair)
}

func (p *Page) draw() {
	p.body.Objects = nil
	for _, s := range p.sheets {
		p.body.Add(s.content)
	}
	p.fit()
	p.count()
}

// fit lays the page out anew after something in it has grown.
func (p *Page) fit() {
	p.body.Refresh()
	p.content.Refresh()
	p.scroll.Refresh()
}

// typed counts the rows in which something is typed.
func (p *Page) typed() int {
	n := 0
	for _, s := range p.sheets {
		n += s.filled()
	}
	return n
}

// Drafted reports whether something is typed that is not stored.
func (p *Page) Drafted() bool { return p.typed() > 0 }

// Form is the sheets that are being typed in.
const Form = "logs from paper"

// PageDraft is what is typed in the sheets; see screen.PageDrafter.
func (p *Page) PageDraft() (d kit.Draft, fields fyne.CanvasObject, typed bool) {
	return kit.Draft{Key: Form, Title: lang.L("From paper")}, p.body, p.typed() > 0
}

// Resume shows as many sheets as a draft has, for the shell to fill in.
func (p *Page) Resume(d kit.Draft) {
	sheets := 0
	for _, f := range d.Fields {
		if f.Label == lang.L("Whose log is it?") {
			sheets++
		}
	}
	for len(p.sheets) < sheets {
		p.addSheet()
	}
}

// count says on the button how many one-to-ones would be stored.
func (p *Page) count() {
	n := p.typed()
	p.put.SetEnabled(n > 0)
	if n == 0 {
		p.put.SetLabel(lang.L("Store"))
		return
	}
	p.put.SetLabel(lang.N("Store {{.Count}} one-to-ones", n, words.With{"Count": n}))
}

// Store stores every row of every sheet in one step, or points out what keeps
// them from it and stores none.
func (p *Page) Store() {
	var all []data.Contact
	for _, s := range p.sheets {
		contacts, ok := s.read()
		if !ok {
			p.say(lang.L("Nothing is stored yet. Please look at what is marked."))
			return
		}
		all = append(all, contacts...)
	}
	if len(all) == 0 {
		return
	}
	if _, err := p.host.Store().AddContacts(all); err != nil {
		p.say(words.Said(err).Error())
		return
	}
	p.say("")
	p.begin()
}

func (p *Page) say(problem string) {
	p.problem.SetText(problem)
	if problem == "" {
		p.problem.Hide()
	} else {
		p.problem.Show()
	}
	p.fit()
}
