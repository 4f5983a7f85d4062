package register

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/reminders"
	"alongside/ui/words"
)

// side is the panel beside the list: the counts, what was held and who led,
// the headcount of visitors, a note, and what is done more rarely.
type side struct {
	screen  *Screen
	content *fyne.Container

	here      *kit.Text
	hereOf    *kit.Paragraph
	figures   map[data.Status]*kit.Text
	held      *fyne.Container
	heldShown []string // what it says, activity by activity
	leaders   *kit.Paragraph
	visitors  *kit.Stepper
	keys      *kit.Paragraph // how visitors are counted by key
	led       *kit.Text
	choose    *kit.Button // who led
	marked    *kit.Button // from paper
	door      *kit.Button
	change    *kit.Button
	note      *note
	forNext   *note
	remember  *reminders.List // what the meetings before left to this one
	lastTime  *fyne.Container
	paper     *fyne.Container // what the head has no room for
	hide      *kit.Button
}

func newSide(s *Screen) *side {
	p := &side{
		screen:   s,
		here:     kit.BigFigure("", kit.Figure56, kit.ColorText),
		hereOf:   kit.CaptionParagraph(""),
		figures:  make(map[data.Status]*kit.Text),
		held:     kit.VStack(kit.Gap8),
		leaders:  kit.NewParagraph(""),
		note:     newNote(s, aboutTheEvening()),
		forNext:  newNote(s, forNextTime()),
		remember: reminders.NewList(s.host),
	}
	p.leaders.Hide()
	p.visitors = kit.NewStepper(0, mostVisitors, s.setVisitors).Changes()
	p.keys = kit.CaptionParagraph(lang.L("Or type + or – in the empty search field."))
	p.led = kit.Label("")
	p.choose = kit.NewLink("", p.chooseLeaders).Changes().Hint(chord("G"))
	p.marked = kit.NewLink(lang.L("From paper"), s.fromPaper).Changes().Hint(chord("T"))
	p.door = kit.NewLink(lang.L("Let people tick themselves"), s.doorMode).Changes().Hint(chord("D"))
	p.change = kit.NewLink("", s.changeMeeting).Changes().Hint(chord("M"))
	p.hide = kit.NewLink("", s.hideOrShow).Hint(lang.L("Ctrl Shift {{.Key}}", words.With{"Key": "H"}))
	p.paper = kit.VStack(kit.Gap4, kit.Label(lang.L("Paper")),
		p.marked,
		kit.NewLink(lang.L("Print sheet"), s.printSheet).Changes().Hint(chord("P")))
	section := func(title string, below ...fyne.CanvasObject) fyne.CanvasObject {
		return kit.VStack(kit.Gap8, append([]fyne.CanvasObject{kit.Label(title)}, below...)...)
	}
	p.lastTime = kit.VStack(kit.Gap8, kit.Label(lang.L("From last time")), p.remember.Content())
	p.lastTime.Hide()
	p.content = kit.VStack(kit.Gap24,
		s.chosenBar.inSide, p.counts(), p.lastTime,
		section(lang.L("Activities"), p.held, kit.NewLink(lang.L("Add an activity"), p.addActivity).Changes().Hint(chord("K"))),
		kit.VStack(kit.Gap8, p.led, p.leaders, p.choose),
		section(lang.L("Unnamed visitors"), kit.Leading(p.visitors), p.keys),
		section(lang.L("Note"), p.note.content),
		section(lang.L("For next time"), p.forNext.content),
		p.paper,
		section(lang.L("Who else sees the screen?"), kit.VStack(kit.Gap4, p.hide, p.door)),
		section(lang.L("This meeting"), kit.VStack(kit.Gap4,
			p.change,
			kit.NewLink(lang.L("Add an extra meeting"), s.addMeeting).Changes())),
	)
	return p
}

// counts is the top of the panel: how many are here, and how.
func (p *side) counts() fyne.CanvasObject {
	figure := func(status data.Status, color fyne.ThemeColorName) fyne.CanvasObject {
		p.figures[status] = kit.BigFigure("0", kit.Figure32, color)
		return kit.VStack(0, p.figures[status], kit.Caption(words.Status(status)))
	}
	half := []kit.Column{kit.Share(1), kit.Share(1)}
	return kit.VStack(kit.Gap8,
		kit.VStack(0, p.here, p.hereOf),
		kit.Columns(kit.Gap8, half, figure(data.Present, kit.ColorPresent), figure(data.Late, kit.ColorLate)),
		kit.Columns(kit.Gap8, half, figure(data.Excused, kit.ColorExcused), figure(data.Absent, kit.ColorAbsent)),
		figure(data.NotRecorded, kit.ColorMuted),
	)
}

// arrange shows here what the head has no room for.
func (p *side) arrange(narrow bool) {
	setVisible(p.paper, narrow)
	p.content.Refresh()
}

// chord is how a key is written on a button.
func chord(key string) string { return lang.L("Ctrl {{.Key}}", words.With{"Key": key}) }

// display shows the meeting's counts and what was noted about it.
func (p *side) display(e *evening) {
	c := e.register.Counts()
	m := e.register.Meeting
	p.here.SetText(strconv.Itoa(c.Here()))
	if text := hereOf(c); text != p.hereOf.Text() {
		p.hereOf.SetText(text)
		p.content.Refresh() // it may have a line more now, or less
	}
	for status, text := range p.figures {
		text.SetText(strconv.Itoa(c.By[status]))
	}
	p.visitors.SetValue(m.Visitors)
	p.displayWhen()
	if led := e.namesOf(m.LedBy); led != p.leaders.Text() {
		p.leaders.SetText(led)
		setVisible(p.leaders, led != "")
		p.content.Refresh()
	}
	p.hide.SetLabel(hideLabel(p.screen.hidden))
	note, forNext := p.note.display(m, e.names.Hidden()), p.forNext.display(m, e.names.Hidden())
	if note || forNext {
		p.content.Refresh()
	}
	p.displayLeft(e)
	p.displayActivities(e)
}

// displayWhen says it so that it is right of a meeting that is still to come too,
// and shows what cannot be done at it, or not any more, as not available.
func (p *side) displayWhen() {
	led, choose, change := lang.L("Led by"), lang.L("Choose who led"), lang.L("Move, or did not meet")
	if p.screen.isToCome() {
		led, choose, change = lang.L("Who leads"), lang.L("Choose who leads"), lang.L("Move or cancel")
	}
	p.led.SetText(led)
	p.choose.SetLabel(choose)
	p.change.SetLabel(change)
	adds := p.screen.adds()
	p.visitors.SetEnabled(adds)
	p.marked.SetEnabled(adds)
	p.door.SetEnabled(p.screen.comeIn())
	if adds != p.keys.Visible() {
		kit.ShowIf(adds, p.keys)
		p.content.Refresh()
	}
}

// displayLeft shows what is to be remembered, if anything is.
func (p *side) displayLeft(e *evening) {
	all := e.register.Meeting.Reminders(e.meetings, p.screen.host.Today())
	if p.remember.Show(all, e.keys, e.names.Hidden()) {
		setVisible(p.lastTime, len(all) > 0)
		p.content.Refresh()
	}
}

// hereOf stands under the big number. Who is there besides has a line of its
// own, so that no line ends between a number and its noun.
func hereOf(c data.Counts) string {
	text := lang.L("here · {{.Expected}} expected", words.With{"Expected": c.Expected})
	var besides []string
	if c.FirstTimer > 0 {
		besides = append(besides, lang.N("{{.Count}} first-timers", c.FirstTimer, words.With{"Count": c.FirstTimer}))
	}
	if c.Visitors > 0 {
		besides = append(besides, lang.N("{{.Count}} unnamed", c.Visitors, words.With{"Count": c.Visitors}))
	}
	if len(besides) > 0 {
		text += "\n" + strings.Join(besides, " · ")
	}
	return text
}

// displayActivities lists what was held, each with a way to change it. A mark
// changes nothing there, and is not held up by it.
func (p *side) displayActivities(e *evening) {
	held := e.register.Meeting.Activities
	abouts := make([]string, len(held))
	for i, h := range held {
		abouts[i] = h.Title + "\n" + aboutHeld(e, h)
	}
	if slices.Equal(abouts, p.heldShown) {
		return
	}
	p.heldShown = abouts
	p.held.RemoveAll()
	for i, h := range held {
		if i > 0 {
			p.held.Add(kit.NewDivider())
		}
		p.held.Add(kit.HStack(kit.Gap8,
			kit.Grow(kit.VStack(0, kit.ItemName(h.Title), kit.CaptionParagraph(aboutHeld(e, h)))),
			kit.NewButton(lang.L("Edit"), kit.Quiet, func() { p.editActivity(i) }).Changes()))
	}
	setVisible(p.held, len(held) > 0)
	p.content.Refresh()
}

// aboutHeld is the line under an activity: "CBT · 40 min · Maria O.".
func aboutHeld(e *evening, h data.Held) string {
	text := words.ActivityKind(h.Kind)
	if h.Minutes > 0 {
		text += " · " + lang.L("{{.Minutes}} min", words.With{"Minutes": h.Minutes})
	}
	if led := e.namesOf(h.LedBy); led != "" {
		text += " · " + led
	}
	return text
}
