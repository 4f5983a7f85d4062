package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/screen"
)

// page is one person's page: who they are, what can be done, and the tabs.
type page struct {
	host    screen.Host
	profile *profile

	content  *fyne.Container
	head     *fyne.Container
	title    *kit.Text
	subtitle *kit.Paragraph
	tabs     *kit.Tabs
	body     *fyne.Container // what the tab shows
	allSeen  bool            // the attendance lists all meetings, not only the latest
}

// tab is one part of the page.
type tab struct {
	label string
	show  func() []fyne.CanvasObject
}

// parts are the tabs of the page, in order.
func (p *page) parts() []tab {
	return []tab{
		{lang.L("Attendance"), p.attendance},
		{lang.L("One-to-ones"), p.oneToOnes},
		{lang.L("Path and milestones"), p.path},
		{lang.L("Details"), p.details},
	}
}

func newPage(h screen.Host) *page {
	p := &page{host: h, title: kit.PageTitle(""), subtitle: kit.MutedParagraph("")}
	var labels []string
	for _, t := range p.parts() {
		labels = append(labels, t.label)
	}
	p.tabs = kit.NewTabs(labels, func(int) { p.turn() })
	p.body = kit.VStack(kit.Gap16)
	p.content = kit.Stacked()
	head := kit.VStack(0,
		kit.Leading(kit.NewLink(lang.L("‹ People"), p.back)),
		kit.Head(p.title, nil,
			kit.NewButton(lang.L("Log a call"), kit.Secondary, p.logCall),
			kit.NewButton(lang.L("Edit"), kit.Secondary, p.edit),
			kit.NewButton(lang.L("Attendance review"), kit.Primary, p.review)),
		p.subtitle)
	p.head = kit.VStack(kit.Gap16, head, p.tabs)
	return p
}

// begin makes the page ready for somebody, at its first tab.
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

// show fills the page with what was read.
func (p *page) show(of *profile) {
	p.profile = of
	p.title.SetText(of.name)
	p.subtitle.SetText(of.subtitle())
	p.fillTab()
}

func (p *page) fillTab() {
	p.body.Objects = p.parts()[p.tabs.Selected()].show()
	p.body.Refresh()
	p.content.Refresh()
}

func (p *page) back() { p.host.Go(screen.Place{Screen: screen.People}) }

func (p *page) edit() { openEditPerson(p.host, p.profile.person) }

func (p *page) logCall() { onetoone.LogCall(p.host, p.profile.person, p.profile.names) }

func (p *page) logOneToOne() {
	if pair, ok := p.profile.mentorPair(); ok {
		onetoone.LogPair(p.host, pair, p.profile.names)
	}
}

// review goes to the document about this person's attendance.
func (p *page) review() {
	p.host.Go(screen.Place{Screen: screen.Documents, ID: p.profile.person.ID, Document: "attendance-review"})
}

// section is the head of a part of a tab, with what can be done there at the
// right.
func section(title string, actions ...fyne.CanvasObject) *fyne.Container {
	return kit.HStack(kit.Gap8, append([]fyne.CanvasObject{kit.Grow(kit.Section(title))}, actions...)...)
}

func quiet(label string, do func()) *kit.Button { return kit.NewButton(label, kit.Quiet, do) }
