package erasing

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Page is the page of one person to be erased.
type Page struct {
	host  screen.Host
	facts *facts

	title    *kit.Text
	back     *kit.Button
	why      *kit.Choice[string]
	body     *fyne.Container
	ask      *kit.Text
	typed    *kit.Entry
	erase    *kit.Button
	choices  map[store.Place]*kit.Choice[bool] // whether a name is left
	head     *fyne.Container
	notNow   *kit.Button
	content  *fyne.Container
	asked    data.ID // whose why is chosen already
	leavings map[store.Place]bool

	// OnErased is called once somebody is erased.
	OnErased func()

	turn int // how often somebody was looked for
}

// New returns the page, with nobody on it yet.
func New(h screen.Host) *Page {
	p := &Page{host: h, OnErased: func() {}, title: kit.PageTitle(""), body: kit.VStack(kit.Gap24), ask: kit.Body(""), typed: kit.NewEntry("")}
	p.back = kit.NewLink("", p.leave)
	p.why = kit.NewChoice([]kit.Option[string]{
		{Value: store.ErasedAsked, Label: lang.L("They asked for it")},
		{Value: store.ErasedKeptLong, Label: lang.L("They left long enough ago")},
	}, nil)
	p.erase = kit.NewButton("", kit.Danger, p.do).Changes()
	p.typed.OnChanged = func(string) { p.judge() }
	p.typed.OnSubmitted = func(string) { p.do() }
	p.head = kit.VStack(kit.Gap16, kit.VStack(0,
		kit.Leading(p.back),
		kit.Head(p.title, nil, kit.NewButton(lang.L("Print their record first"), kit.Secondary, p.print)),
		kit.MutedParagraph(lang.L("Take your time: nothing goes before the last button."))), p.why)
	p.notNow = kit.NewButton(lang.L("Not now"), kit.Secondary, p.leave)
	p.content = kit.Stacked()
	return p
}

// largePage is the size of text from which on the head scrolls with what it heads, and
// the two columns stand one below the other.
const largePage = 1.5

// typedWidth is the width of the field for the name.
const typedWidth = 168

// arrange sets the page for the size of the text.
func (p *Page) arrange(left, right *fyne.Container) {
	if kit.TextScale() >= largePage {
		p.body.Add(left)
		p.body.Add(right)
		foot := kit.VStack(kit.Gap8, kit.NewDivider(), kit.NewParagraph(p.ask.Text()), kit.Wrap(kit.Gap8, kit.AtLeast(typedWidth, 0, p.typed), p.notNow, p.erase))
		screen.Fill(p.content, kit.Page(kit.Gap16, kit.Gap(0), kit.Scroll(kit.VStack(kit.Gap16, p.head, p.body)), foot))
		return
	}
	p.body.Add(kit.FoldingTopColumns(kit.Gap32, []kit.Column{kit.Share(6), kit.Share(7)}, left, right))
	foot := kit.VStack(kit.Gap16, kit.NewDivider(), kit.Wrap(kit.Gap16,
		kit.HStack(kit.Gap16, p.ask, kit.AtLeast(typedWidth, 0, p.typed)), kit.HStack(kit.Gap8, p.notNow, p.erase)))
	screen.Fill(p.content, kit.Page(kit.Gap16, p.head, kit.Scroll(p.body), foot))
}

// Content is what the page draws; always the same object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Focus is where the keyboard begins.
func (p *Page) Focus() fyne.Focusable { return p.typed }

// Begin makes the page ready for somebody.
func (p *Page) Begin() {
	p.typed.SetValue("")
	p.asked, p.leavings, p.facts = data.ID{}, make(map[store.Place]bool), nil
	p.title.SetText("")
	p.back.SetLabel("")
	p.ask.SetText("")
	p.erase.SetLabel(lang.L("Erase"))
	p.erase.Disable()
	p.body.Objects = nil
	p.arrange(kit.VStack(0), kit.VStack(0))
}

// Load looks for every trace of somebody, and shows what it finds: of ten years that
// takes a moment. What was chosen and typed stands still. Where they are not on the
// list any more gone is called.
func (p *Page) Load(person data.ID, gone func()) {
	p.turn++
	turn, st, today := p.turn, p.host.Store(), p.host.Today()
	var of *facts
	p.host.WorkThrough(lang.L("Looking for every trace"), func() error {
		return st.View(func(r *store.Reader) (err error) {
			of, err = read(r, st, person, today)
			return err
		})
	}, func(err error) {
		switch {
		case turn != p.turn: // somebody else is looked for by now
		case errors.Is(err, store.NotFound):
			gone()
		case p.host.Fail(err):
			p.show(of, person)
		}
	})
}

func (p *Page) show(of *facts, person data.ID) {
	p.facts = of
	p.title.SetText(lang.L("Erase {{.Name}}", words.With{"Name": of.name}))
	p.back.SetLabel(lang.L("‹ {{.Name}}", words.With{"Name": of.name}))
	p.erase.SetLabel(lang.L("Erase {{.Name}}", words.With{"Name": of.name}))
	p.ask.SetText(lang.L("This cannot be undone. Type {{.Name}} to go on.", words.With{"Name": of.confirm}))
	if p.asked != person {
		p.asked = person
		p.why.SetSelected(of.why)
	}
	p.fill()
	p.judge()
}

// fill sets what goes and stays beside whose notes name them.
func (p *Page) fill() {
	p.choices = make(map[store.Place]*kit.Choice[bool])
	left := kit.VStack(kit.Gap24, p.goes(), p.stays())
	right := kit.VStack(kit.Gap24, p.notes(), p.backups(), p.onPaper())
	p.body.Objects = nil
	if len(p.facts.Live) > 0 {
		p.body.Add(p.live())
	}
	p.arrange(left, right)
	p.body.Refresh()
}

// judge lets the last button be pressed once the name is typed.
func (p *Page) judge() {
	if p.facts == nil {
		return
	}
	if data.Fold(p.typed.Text) == data.Fold(p.facts.confirm) && len(p.facts.Live) == 0 && !kit.OnlyLooking() {
		p.erase.Enable()
	} else {
		p.erase.Disable()
	}
}

// do erases, and leads to the list.
func (p *Page) do() {
	if p.facts == nil || p.erase.Disabled() {
		return
	}
	erasure := store.Erasure{Person: p.facts.Person.ID, Why: p.why.Selected(), Someone: someone()}
	for _, m := range p.facts.Mentions {
		if c := p.choices[m.Place]; c != nil && !c.Selected() {
			erasure.TakeOut = append(erasure.TakeOut, m.Place)
		}
	}
	st, notes := p.host.Store(), 0
	p.host.WorkThrough(lang.L("Erasing"), func() (err error) {
		notes, err = st.Erase(erasure)
		return err
	}, func(err error) {
		if !p.host.Fail(err) {
			return
		}
		p.Begin()
		p.OnErased()
		p.host.Go(screen.Location{Screen: screen.People})
		said := lang.L("Erased. Nothing of them is left in the file.")
		if notes > 0 {
			said += " " + lang.N("{{.Count}} notes were changed.", notes, words.With{"Count": notes})
		}
		p.host.Say(said)
	})
}

// someone stands in the place of a name that is taken out of a note.
func someone() string { return lang.L("someone") }

func (p *Page) leave() {
	if p.facts != nil {
		p.host.Go(screen.Location{Screen: screen.People, ID: p.facts.Person.ID})
	}
}

func (p *Page) print() {
	if p.facts == nil {
		return
	}
	p.host.Go(screen.Location{Screen: screen.Documents, ID: p.facts.Person.ID, Document: reports.PersonRecordKey})
}
