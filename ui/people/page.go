package people

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/consents"
	"alongside/ui/goals"
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
	call     *kit.Button
	tabs     *kit.Tabs
	body     *fyne.Container // what the tab shows
	goals    *goals.List
	consents *consents.List
	contacts *kit.RowList
	allSeen  bool // the attendance lists all meetings, not only the latest
}

// tab is one part of the page.
type tab struct {
	label string
	show  func() []fyne.CanvasObject
	list  bool        // scrolls by itself, and takes what is left of the height
	part  screen.Part // by which a place names it; none for the first
}

// parts are the tabs of the page, in order.
func (p *page) parts() []tab {
	return []tab{
		{label: lang.L("Attendance"), show: p.attendance},
		{label: lang.L("One-to-ones"), show: p.oneToOnes, part: screen.OneToOnes, list: true},
		{label: lang.L("Goals"), show: p.showGoals, part: "goals"},
		{label: lang.L("Path and milestones"), show: p.path, part: "path"},
		{label: lang.L("Mentoring"), show: p.mentoring, part: "mentoring"},
		{label: lang.L("Consents"), show: p.showConsents, part: screen.Consents},
		{label: lang.L("Details"), show: p.details, part: "details"},
	}
}

func newPage(h screen.Host) *page {
	p := &page{host: h, title: kit.PageTitle(""), subtitle: kit.MutedParagraph(""), goals: goals.New(h), consents: consents.New(h)}
	p.contacts = p.newContactList()
	var labels []string
	for _, t := range p.parts() {
		labels = append(labels, t.label)
	}
	p.tabs = kit.NewTabs(labels, func(int) { p.turn() })
	p.body = kit.VStack(kit.Gap16)
	p.content = kit.Stacked()
	p.call = kit.NewButton(lang.L("Log a call"), kit.Primary, p.logCall).Changes().WithIcon(kit.IconCall)
	head := kit.VStack(0,
		kit.Leading(kit.NewLink(lang.L("‹ People"), p.back)),
		kit.Head(p.title, nil,
			p.call,
			kit.NewButton(lang.L("Attendance review"), kit.Secondary, p.review),
			kit.NewMore(lang.L("More"), kit.Secondary, p.rare)),
		p.subtitle)
	p.head = kit.VStack(kit.Gap16, head, p.tabs)
	return p
}

// begin makes the page ready for somebody, at a tab, or else the first.
func (p *page) begin(part screen.Part) {
	p.tabs.SetSelected(p.tabOf(part))
	p.allSeen = false
	p.contacts.SetSelected(-1)
	p.rewind()
}

// tabOf is where the tab of a part stands; the first for a part that is none.
func (p *page) tabOf(part screen.Part) int {
	return max(0, slices.IndexFunc(p.parts(), func(t tab) bool { return part != "" && t.part == part }))
}

// largePage is the size of text from which on the head scrolls with the tab: it
// would leave the tab no room in a low window.
const largePage = 1.5

// rewind shows the page from its top.
func (p *page) rewind() {
	const listRoom = 240 // for a list below a head that scrolls, at 100 % text
	list := p.parts()[p.tabs.Selected()].list
	below := kit.Inset(0, 0, kit.Gap16, 0, p.body)
	if list {
		below = kit.AtLeast(0, kit.Scaled(listRoom), p.body)
	}
	shown := kit.Scroll(kit.VStack(kit.Gap16, p.head, below))
	if kit.TextScale() < largePage {
		if !list {
			below = kit.Scroll(below)
		}
		shown = kit.Page(kit.Gap16, p.head, below, nil)
	}
	p.content.Objects = []fyne.CanvasObject{shown}
	p.content.Refresh()
}

// turn shows another tab. Where the head scrolls, the tab begins at the top of
// the window.
func (p *page) turn() {
	p.fillTab()
	p.rewind()
	if kit.TextScale() >= largePage {
		kit.ScrollTo(p.content.Objects[0].(*fyne.Container), p.tabs.Position().Y)
	}
}

// show fills the page with what was read.
func (p *page) show(of *profile) {
	p.profile = of
	p.title.SetText(of.name)
	p.subtitle.SetText(of.subtitle())
	p.tabs.SetCount(p.tabOf(screen.Consents), len(of.consents))
	p.fillTab()
}

func (p *page) fillTab() {
	shown := p.parts()[p.tabs.Selected()]
	p.body.Objects = shown.show()
	p.call.SetStyle(kit.Primary)
	if shown.part == screen.Consents {
		p.call.SetStyle(kit.Secondary) // there the filled button records a consent
	}
	p.body.Refresh()
	p.content.Refresh()
}

// backToPage leads back to somebody's page from one below it.
func (p *page) backToPage(person data.ID) func() {
	return func() { p.host.Go(screen.Location{Screen: screen.People, ID: person}) }
}

func (p *page) back() { p.host.Go(screen.Location{Screen: screen.People}) }

func (p *page) edit() { openEditPerson(p.host, p.profile.person) }

func (p *page) logCall() { onetoone.LogCall(p.host, p.profile.person, p.profile.names) }

func (p *page) logOneToOne() {
	if pair, ok := p.profile.mentorPair(); ok {
		onetoone.LogPair(p.host, pair, p.profile.names)
	}
}

// section is the head of a part of a tab, with what can be done there at the
// right, or below where the text is large.
func section(title string, actions ...fyne.CanvasObject) *fyne.Container {
	if kit.TextScale() > largeText && len(actions) > 0 {
		return kit.VStack(0, kit.Section(title), kit.Wrap(kit.Gap8, actions...))
	}
	return kit.HStack(kit.Gap8, append([]fyne.CanvasObject{kit.Grow(kit.Section(title))}, actions...)...)
}

func quiet(label string, do func()) *kit.Button { return kit.NewButton(label, kit.Quiet, do) }
