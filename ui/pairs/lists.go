package pairs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/screen"
)

// tab is one of the screen's lists.
type tab struct {
	part    screen.Part
	label   string
	content fyne.CanvasObject
	show    func(*book)
}

// lists is the screen as it is entered: its head, and the tabs of all pairs, of
// who waits, of the mentors and of who could become one.
type lists struct {
	host screen.Host
	book *book

	content  *fyne.Container
	subtitle *kit.Paragraph
	logging  []*kit.Button // what can be done where there is a pair
	make     *kit.Button
	tabs     *kit.Tabs
	parts    []tab
	board    *board
	body     *fyne.Container
	full     *fyne.Container // the head and a tab
	empty    *fyne.Container // there is nobody to pair yet
}

func newLists(h screen.Host) *lists {
	l := &lists{host: h, subtitle: kit.MutedParagraph(""), board: newBoard(h), body: kit.Stacked(), full: kit.Stacked()}
	waiting, mentors, giving := newWaitingTab(h), newMentorsTab(h), newGivingTab(h)
	l.parts = []tab{
		{"", lang.L("Board"), l.board.content, l.board.show},
		{screen.Waiting, lang.L("Waiting"), waiting.content, waiting.show},
		{screen.Mentors, lang.L("Mentors"), mentors.content, mentors.show},
		{screen.GivingBack, lang.L("Giving back"), giving.content, giving.show},
	}
	labels := make([]string, len(l.parts))
	for i, p := range l.parts {
		labels[i] = p.label
	}
	l.tabs = kit.NewTabs(labels, func(int) { l.turn() })
	l.logging = []*kit.Button{
		kit.NewButton(lang.L("From paper"), kit.Secondary, l.fromPaper).Changes().Hint("Ctrl T"),
		kit.NewButton(lang.L("Log a one-to-one"), kit.Secondary, l.logOneToOne).Changes().Hint("Ctrl O"),
	}
	l.make = kit.NewButton(lang.L("Make a pair"), kit.Primary, l.makePair).Changes().Hint("Ctrl N")
	l.empty = kit.NewEmptyState(lang.L("No pairs yet"),
		lang.L("A pair is a mentee and a mentor who walks alongside them. Bring the people in first, then make their pairs here."),
		kit.NewButton(lang.L("Go to the people"), kit.Primary, func() { h.Go(screen.Location{Screen: screen.People}) }))
	l.content = kit.Stacked(l.full, kit.Page(kit.Gap16, kit.Head(kit.PageTitle(lang.L("Pairs")), nil), l.empty, nil))
	return l
}

// enter shows a tab from its top.
func (l *lists) enter(part screen.Part) {
	l.tabs.SetSelected(0)
	for i, t := range l.parts {
		if t.part == part {
			l.tabs.SetSelected(i)
		}
	}
	l.load()
	l.rewind()
}

// turn shows another tab.
func (l *lists) turn() {
	l.showTab()
	l.rewind()
}

// rewind shows the tab from its top. Where the text is large the head scrolls
// with it: it would leave the tab no room in a low window.
func (l *lists) rewind() {
	var head fyne.CanvasObject = kit.VStack(0,
		kit.Head(kit.PageTitle(lang.L("Pairs")), nil, l.logging[0], l.logging[1], l.make), l.subtitle, l.tabs)
	body := kit.Inset(0, 0, kit.Gap16, 0, l.body)
	shown := kit.Page(kit.Gap16, head, kit.Scroll(body), nil)
	if large() {
		shown = kit.Scroll(kit.VStack(kit.Gap16, head, body))
	}
	screen.Fill(l.full, shown)
}

// load reads everything anew and shows the tab.
func (l *lists) load() {
	if !l.host.Read(func(r *store.Reader) (err error) {
		l.book, err = readBook(r, l.host.Today())
		return err
	}) {
		return
	}
	nobody := len(l.book.people) == 0 && len(l.book.pairs) == 0
	kit.ShowIf(!nobody, l.full)
	kit.ShowIf(nobody, l.content.Objects[1])
	for _, b := range l.logging {
		kit.ShowIf(len(l.book.meetingOptions()) > 0, b)
	}
	l.subtitle.SetText(l.book.summary())
	l.showTab()
}

func (l *lists) showTab() {
	t := l.parts[l.tabs.Selected()]
	t.show(l.book)
	l.body.Objects = []fyne.CanvasObject{t.content}
	l.body.Refresh()
	l.full.Refresh()
}

// focus is what the keyboard belongs to at first: the first card of the board,
// or the tabs; where there is nobody yet, whatever comes first.
func (l *lists) focus() fyne.Focusable {
	if l.book == nil || !l.full.Visible() {
		return nil
	}
	if l.tabs.Selected() == 0 {
		if first := l.board.first(); first != nil {
			return first
		}
	}
	return l.tabs
}

// find begins to look for a pair on the board.
func (l *lists) find() {
	if l.tabs.Selected() == 0 && l.full.Visible() {
		l.host.Window().Canvas().Focus(l.board.filter)
	}
}

func (l *lists) makePair() {
	if len(l.book.people) == 0 {
		l.host.Say(lang.L("There is nobody to pair yet. Bring the people in first."))
		return
	}
	l.host.Go(screen.Location{Screen: screen.Pairs, Part: screen.FindMentor})
}

func (l *lists) fromPaper() {
	if len(l.book.meetingOptions()) == 0 {
		l.sayNobodyMeets()
		return
	}
	if !kit.Refuse(l.host.Window(), lang.L("From paper")) {
		l.host.Go(screen.Location{Screen: screen.Pairs, Part: screen.ContactLogs})
	}
}

// logOneToOne asks which pair met, then for the rest.
func (l *lists) logOneToOne() {
	options := l.book.meetingOptions()
	if len(options) == 0 {
		l.sayNobodyMeets()
		return
	}
	onetoone.ChoosePair(l.host, options, l.book.pairs, l.book.names)
}

// sayNobodyMeets is what a chord says whose button is not there.
func (l *lists) sayNobodyMeets() {
	l.host.Say(lang.L("No pair meets at present, so there is no one-to-one to log."))
}

// meetingOptions are the pairs to pick from that meet.
func (b *book) meetingOptions() []kit.Option[data.ID] {
	var options []kit.Option[data.ID]
	for _, column := range b.columns {
		for _, c := range column {
			if c.pair.Meets() {
				options = append(options, kit.Option[data.ID]{Value: c.pair.ID, Label: b.title(c.pair), Hint: b.quietWords(c)})
			}
		}
	}
	return options
}
