package mentorview

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/goals"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/words"
)

// page is one mentee.
type page struct {
	screen *Screen
	mentee data.MenteeView

	content  *fyne.Container
	head     *fyne.Container
	all      *fyne.Container // the way to all mentees
	title    *kit.Text
	subtitle *kit.Paragraph
	log      *kit.Button
	tabs     *kit.Tabs
	body     *fyne.Container
	goals    *goals.List
	allSeen  bool // every meeting is listed, not only the latest
}

func newPage(s *Screen) *page {
	p := &page{screen: s, title: kit.PageTitle(""), subtitle: kit.MutedParagraph(""), body: kit.VStack(kit.Gap16)}
	p.log = kit.NewButton(lang.L("Log a one-to-one"), kit.Primary, func() { s.log(p.mentee) }).Changes()
	p.tabs = kit.NewTabs([]string{lang.L("Attendance"), lang.L("One-to-ones"), lang.L("Goals")}, func(int) { p.turn() })
	p.goals = goals.New(s.host)
	p.all = kit.Leading(kit.NewLink(lang.L("‹ All mentees"), s.back))
	p.head = kit.VStack(kit.Gap16,
		kit.VStack(0, p.all, kit.Head(p.title, nil, p.log), p.subtitle), p.tabs)
	p.content = kit.Stacked()
	return p
}

// begin makes the page ready for a mentee, at its first tab.
func (p *page) begin() {
	p.tabs.SetSelected(0)
	p.allSeen = false
	p.rewind()
}

// rewind shows the tab from its top. Where the text is large, the head scrolls
// with it: it would leave the tab no room in a low window.
func (p *page) rewind() {
	const large = 1.5
	body := kit.Inset(0, 0, kit.Gap16, 0, p.body)
	shown := kit.Page(kit.Gap16, p.head, kit.Scroll(body), nil)
	if kit.TextScale() >= large {
		shown = kit.Scroll(kit.VStack(kit.Gap16, p.head, body))
	}
	p.content.Objects = []fyne.CanvasObject{shown}
	p.content.Refresh()
}

// turn shows another tab.
func (p *page) turn() {
	p.fillTab()
	p.rewind()
}

// show fills the page.
func (p *page) show(m data.MenteeView) {
	p.mentee = m
	if len(p.screen.view.Mentees) > 1 {
		p.all.Show()
	} else {
		p.all.Hide()
	}
	p.title.SetText(p.screen.names.Of(m.Person))
	p.subtitle.SetText(p.about())
	p.fillTab()
}

// about is how the two stand, and how the mentee is reached.
func (p *page) about() string {
	hidden, who := p.screen.names.Hidden(), p.mentee.Person
	parts := []string{p.screen.met(p.mentee), words.Unnamed(hidden, who.Phone), words.Unnamed(hidden, who.Email)}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// showAll lists every meeting. The button that was pressed is gone then, and the
// keyboard is with the tabs.
func (p *page) showAll() {
	p.allSeen = true
	p.fillTab()
	p.screen.host.Window().Canvas().Focus(p.tabs)
}

func (p *page) fillTab() {
	switch p.tabs.Selected() {
	case 0:
		p.body.Objects = p.screen.history(p.mentee).Show(p.allSeen, p.showAll)
	case 1:
		p.body.Objects = []fyne.CanvasObject{p.oneToOnes()}
	default:
		p.goals.Show(goals.Shown{
			Person: p.mentee.Person.ID, Name: p.screen.names.Of(p.mentee.Person), Goals: p.mentee.Goals,
			Today: p.screen.host.Today(), Pair: p.mentee.Pair.ID, OwnNotes: true, Hidden: p.screen.names.Hidden(),
		})
		p.body.Objects = []fyne.CanvasObject{p.goals.Content()}
	}
	p.body.Refresh()
	p.content.Refresh()
}

// oneToOnes lists those of this pair, the latest first.
func (p *page) oneToOnes() fyne.CanvasObject {
	if len(p.mentee.Contacts) == 0 {
		return kit.MutedParagraph(lang.L("None is logged yet."))
	}
	latest := slices.Clone(p.mentee.Contacts)
	slices.Reverse(latest)
	s := p.screen
	return onetoone.List(s.host, latest, s.names, s.host.Today(), true)
}
