package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/groupform"
	"alongside/ui/kit"
	"alongside/ui/mygroups"
	"alongside/ui/reminders"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Screen is the screen of today.
type Screen struct {
	host    screen.Host
	content *fyne.Container
	seen    *overview

	greeting, date *kit.Text
	groups         *mygroups.Control
	banner         *kit.Banner
	callsLine      *kit.Paragraph
	asideButton    *kit.Button
	calls          *kit.RowList
	lines          []line
	showLater      bool
	reminders      *reminders.List
	side           *side
}

// New makes the screen; Show fills it.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, content: container.NewStack()}
	s.greeting, s.date = kit.PageTitle(""), kit.Muted("")
	s.groups = mygroups.New(h, s.read)
	s.banner = kit.NewBanner("", "", "", s.takeAttendance)
	s.banner.Button().OnTypedRune, s.banner.Button().OnTypedKey = s.Typed, s.intoList
	s.callsLine = kit.MutedParagraph("")
	s.asideButton = kit.NewLink("", s.showAside)
	s.calls = kit.NewRowList(callRowHeight, func() int { return len(s.lines) },
		func() fyne.CanvasObject { return newCallRow() }, s.updateRow)
	s.calls.HeightOf = func(i int, width float32) float32 { return s.lines[i].rowHeight(width) }
	s.calls.PassOver = s.passesOver
	s.calls.OnActivated = s.activate
	s.calls.OnTypedRune = s.Typed
	s.reminders = reminders.NewList(h)
	s.side = newSide(s.openPerson)
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen: Enter takes attendance. Where no meeting is
// near, the keyboard begins with the calls.
func (s *Screen) Focus() fyne.Focusable {
	switch {
	case s.seen == nil:
		return nil
	case s.seen.occasion != data.NoMeeting:
		return s.banner.Button()
	case len(s.lines) > 0:
		return s.calls
	}
	return nil
}

// Show implements screen.Screen.
func (s *Screen) Show(screen.Location) { s.read() }

// Refresh implements screen.Screen.
func (s *Screen) Refresh(store.Change) { s.read() }

func (s *Screen) read() {
	var seen *overview
	me := s.host.Store().Me()
	ok := s.host.Read(func(r *store.Reader) (err error) {
		seen, err = read(r, s.host, me.ID)
		return err
	})
	if !ok {
		return
	}
	s.seen = seen
	s.greeting.SetText(seen.greeting(me.Label))
	s.date.SetText(words.LongDate(seen.today, seen.today))
	s.groups.Show(seen.shown)
	s.lines = linesOf(seen.calls, seen.later, s.showLater)
	s.content.Objects = []fyne.CanvasObject{s.layOut()}
	s.content.Refresh()
	s.listAnew()
}

// layOut chooses between the first steps and the day.
func (s *Screen) layOut() fyne.CanvasObject {
	o := s.seen
	head := kit.VStack(0, kit.Head(s.greeting, s.date, s.groups.Content()))
	if len(o.groups) == 0 {
		return kit.Scroll(kit.VStack(kit.Gap16, head, s.firstSteps()))
	}
	if o.ahead != 0 {
		head.Add(kit.Gap(kit.Gap16))
		head.Add(kit.HStack(kit.Gap8, kit.NewSymbol(kit.IconWarning, kit.ColorDanger), kit.Grow(kit.NewParagraph(o.clockLine()).Colored(kit.ColorDanger))))
	}
	if o.occasion != data.NoMeeting {
		s.banner.SetText(o.title(), o.detail())
		s.banner.Button().SetLabel(o.registerAction(o.meeting))
		head.Add(kit.Gap(kit.Gap16))
		head.Add(s.banner)
	}
	for _, p := range o.closed {
		head.Add(kit.HStack(kit.Gap8, kit.Grow(kit.NewParagraph(o.closedTonight(p))),
			kit.NewButton(lang.L("Open the register"), kit.Quiet, func() { s.register(p.meeting) })))
	}
	for _, m := range o.others {
		text, action := o.otherMeeting(m)
		head.Add(kit.HStack(kit.Gap8, kit.Grow(kit.NewParagraph(text)),
			kit.NewButton(action, kit.Quiet, func() { s.register(m) })))
	}
	for _, line := range s.askedLines() {
		head.Add(line)
	}
	if line := s.backupLine(); line != nil {
		head.Add(line)
	}
	s.callsLine.SetText(o.callsLine())
	s.side.show(o)
	above := s.callsHead()
	if s.reminders.Show(o.toSeeTo, o.keys, o.names.Hidden()); len(o.toSeeTo) > 0 {
		above = kit.VStack(kit.Gap24, kit.VStack(0, kit.Section(lang.L("From last time")), s.reminders.Content()), above)
	}
	both := kit.NewBeside(kit.BesideShape{MainLeast: 420, SideLeast: 216, SideMost: 300, SideShare: 0.3, Gap: 40},
		kit.Page(kit.Gap8, above, s.callsBody(), nil), s.side.content)
	both.Folded = func(width float32) float32 {
		return kit.HeightAt(above, width) + kit.Gap8 + s.heightOfLines(mostCallsAbove, width)
	}
	both.SideHeight = func(width float32) float32 { return kit.HeightAt(s.side.parts, width) }
	// where the window is too low for the text size, the whole of it scrolls
	return kit.Scroll(kit.Page(kit.Gap24, head, both, nil))
}

// mostCallsAbove is how many calls are in sight at once where the side stands below
// them.
const mostCallsAbove = 4

// callsHead is the title of the list, the letters that act in it, and what is
// set aside.
func (s *Screen) callsHead() fyne.CanvasObject {
	line := []fyne.CanvasObject{kit.Section(lang.L("Who needs a call"))}
	if n := len(s.seen.aside); n > 0 {
		s.asideButton.SetLabel(lang.L("{{.Count}} set aside", words.With{"Count": n}))
		line = append(line, s.asideButton)
	}
	letters := kit.Caption("")
	if len(s.seen.calls) > 0 && !kit.OnlyLooking() {
		letters.SetText(lang.L("L log a call · M more"))
	}
	return kit.VStack(0, container.New(titleLine{}, append(line, letters)...), s.callsLine)
}

// callsBody is the list, or nothing but the line above where nobody is on it.
func (s *Screen) callsBody() fyne.CanvasObject {
	if len(s.lines) == 0 {
		return kit.Spacer()
	}
	return s.calls
}

// firstSteps stands where there is no group yet.
func (s *Screen) firstSteps() fyne.CanvasObject {
	makeGroup := func() { groupform.Make(s.host, nil) }
	if !screen.Lead(s.host) {
		return kit.NewEmptyState(lang.L("There is no group yet"), lang.L("A lead makes the weekly group. Its coming meetings then appear here by themselves."), nil)
	}
	if len(s.seen.people) > 0 {
		return kit.NewEmptyState(lang.L("Make your weekly group"),
			lang.L("Say on which day the group meets, when and where, and who belongs to it. The coming meetings appear by themselves."),
			kit.NewButton(lang.L("Make a weekly group"), kit.Primary, makeGroup).Changes())
	}
	bring := kit.NewButton(lang.L("Bring people in"), kit.Primary, func() { s.host.Go(screen.Location{Screen: screen.People}) })
	group := kit.NewButton(lang.L("Make a weekly group"), kit.Secondary, makeGroup).Changes()
	return kit.AtMost(720, kit.VStack(kit.Gap16,
		kit.NewCard(lang.L("1. Bring your people in"),
			lang.L("From the spreadsheet that you keep today, or typed in one by one. A first name is enough."), true, bring),
		kit.NewCard(lang.L("2. Make your weekly group"),
			lang.L("Day, time, place and members. The coming meetings appear by themselves."), false, group),
	))
}

func (s *Screen) takeAttendance() { s.register(s.seen.meeting) }

func (s *Screen) register(m data.Meeting) {
	s.host.Go(screen.Location{Screen: screen.Register, ID: m.ID})
}

func (s *Screen) updateRow(i int, row fyne.CanvasObject) {
	r, l := callRowOf(row), s.lines[i]
	if l.head {
		r.setHead(s.seen, l, s.foldLater)
	} else {
		r.set(s.seen, l.call, func() { s.act(l.call) }, func() []kit.MenuItem { return s.acts(l.call) })
	}
	row.Refresh()
}
