// Package rota is the page of who leads the coming meetings of a group: fair turns are
// proposed, and kept, swapped and sent out.
package rota

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/groupform"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Page is the page of one group.
type Page struct {
	host  screen.Host
	group data.ID
	in    data.RotaInput
	rota  data.Rota
	names data.Names

	title, about *kit.Text
	keep         *kit.Button
	head         *fyne.Container
	list, turns  *fyne.Container
	content      *fyne.Container
	at           int // the turn that the keyboard is at, or was last
}

// New returns the page, of no group yet.
func New(h screen.Host) *Page {
	p := &Page{host: h, title: kit.PageTitle(""), about: kit.Muted("").Ellipsis()}
	p.keep = kit.NewButton(lang.L("Keep this rota"), kit.Primary, p.keepAll).Changes()
	send := kit.NewButton(lang.L("Copy as text"), kit.Secondary, p.copyText).Changes()
	file := kit.NewButton(lang.L("Calendar file"), kit.Secondary, p.calendar).Changes().WithIcon(kit.IconCalendar)
	p.head = kit.VStack(0, kit.Leading(kit.NewLink(lang.L("‹ Meetings"), p.leave)), kit.Head(p.title, p.about, send, file, p.keep))
	p.list, p.turns, p.content = kit.VStack(0), kit.VStack(kit.Gap8), kit.Stacked()
	return p
}

// Content is what the page draws; always the same object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Focus is where the keyboard begins, and goes back to: the first turn, or the one that
// something was done about last.
func (p *Page) Focus() fyne.Focusable {
	if all := p.buttons(); len(all) > 0 {
		return all[min(p.at, len(all)-1)]
	}
	return nil
}

// Keys are those of the page.
func (p *Page) Keys() []screen.Key {
	return []screen.Key{screen.BackKey(p.leave)} // where the link leads, after a lock too
}

// turnKey goes from the i-th turn to the next one or to the one before.
func (p *Page) turnKey(i int, key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		p.focusTurn(i + 1)
	case fyne.KeyUp:
		p.focusTurn(i - 1)
	default:
		return false
	}
	return true
}

// Group is the one whose page it is.
func (p *Page) Group() data.ID { return p.group }

// Begin makes the page ready for a group.
func (p *Page) Begin(group data.ID) { p.group, p.at = group, 0 }

// Load reads the group's meetings and shows who leads them. It reports whether the group
// is there.
func (p *Page) Load() bool {
	if !screen.Found(p.host, func(r *store.Reader) (err error) {
		if p.in, err = dossier.ForRota(r, p.group, p.host.Today()); err != nil {
			return err
		}
		p.names, err = words.Names(r)
		return err
	}) {
		return false
	}
	p.rota = data.NewRota(p.in)
	p.title.SetText(words.Drawn(p.in.Group.On(p.host.Today()).Name))
	n := len(p.rota.Turns)
	p.about.SetText(lang.N("Who leads the coming {{.Count}} meetings", n, words.With{"Count": n}))
	kit.ShowIf(len(p.rota.Proposed()) > 0, p.keep)
	had := p.focusedTurn()
	p.fill()
	p.arrange()
	p.focusTurn(had)
	return true
}

// largePage is the size of text from which on all of the page scrolls, and the turns of
// each stand below the list.
const largePage = 1.5

func (p *Page) arrange() {
	if kit.TextScale() >= largePage {
		screen.Fill(p.content, kit.Scroll(kit.VStack(kit.Gap24, p.head, p.list, p.turns)))
		return
	}
	body := kit.FoldingTopColumns(kit.Gap32, []kit.Column{kit.Share(13), kit.Share(7)}, p.list, p.turns)
	screen.Fill(p.content, kit.Page(kit.Gap16, p.head, kit.Scroll(body), nil))
}

// focusedTurn is which turn's button has the keyboard, or -1: the buttons are made anew.
func (p *Page) focusedTurn() int {
	focused := p.host.Window().Canvas().Focused()
	return slices.IndexFunc(p.buttons(), func(b *kit.Button) bool { return fyne.Focusable(b) == focused })
}

func (p *Page) focusTurn(i int) {
	if all := p.buttons(); i >= 0 && i < len(all) {
		p.at = i
		p.host.Window().Canvas().Focus(all[i])
	}
}

// buttons are those of the turns, in order.
func (p *Page) buttons() (all []*kit.Button) {
	for _, o := range p.list.Objects {
		if row, is := o.(*fyne.Container); is {
			if t, is := row.Layout.(*turnRow); is {
				all = append(all, t.change)
			}
		}
	}
	return all
}

func (p *Page) leave() { p.host.Go(screen.Location{Screen: screen.Meetings}) }

// keepAll agrees on all that is proposed.
func (p *Page) keepAll() {
	if p.host.Fail(words.Said(p.host.Store().AgreeLeaders(p.rota.Proposed()))) {
		p.focusTurn(p.at) // the button that was pressed is gone
	}
}

// takers shows how often everybody has led and would lead.
func (p *Page) takers() []fyne.CanvasObject {
	r := p.rota
	all := []fyne.CanvasObject{
		kit.Section(lang.L("Fair turns")),
		kit.CaptionParagraph(lang.N("The last {{.Past}} meetings, and the coming {{.Count}}", len(r.Turns), words.With{"Past": r.Of, "Count": len(r.Turns)})),
		kit.NewDivider(),
	}
	columns := []kit.Column{kit.Share(5), kit.Share(6), kit.Fixed(32)}
	even := len(r.Taken) > 1
	for _, t := range r.Taken {
		name := kit.Body(p.names.ByID(t.Person)).Ellipsis()
		total := kit.ItemName(words.Number(t.Has + t.Would)).Aligned(fyne.TextAlignTrailing)
		all = append(all, kit.AtLeast(0, rowTurns, kit.Columns(kit.Gap8, columns, name, kit.NewDots(t.Has, t.Would), total)), kit.NewDivider())
		even = even && t.Has+t.Would == r.Taken[0].Has+r.Taken[0].Would
	}
	if len(r.Taken) == 0 {
		all = append(all, kit.MutedParagraph(lang.L("Nobody takes turns yet: the group has no usual leaders, and nobody on the list is a facilitator.")))
	}
	if len(r.Taken) > 0 {
		all = append(all, kit.HStack(kit.Gap8, kit.NewDots(1, 0), kit.Caption(lang.L("has led")), kit.Gap(kit.Gap8), kit.NewDots(0, 1), kit.Caption(lang.L("is to lead"))))
	}
	if even && len(r.Turns) > 0 {
		n := r.Taken[0].Has + r.Taken[0].Would
		all = append(all, kit.NewParagraph(lang.N("After these, everybody has led {{.Count}} times.", n, words.With{"Count": n})))
	}
	if screen.Lead(p.host) {
		all = append(all, kit.Leading(kit.NewLink(lang.L("Who usually leads"), func() { groupform.EditLeaders(p.host, p.group) }).Changes()))
	}
	return all
}
