package register

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// side is the panel beside the list: the counts, what was held and who led,
// the headcount of visitors and a note.
type side struct {
	screen  *Screen
	content *fyne.Container

	here       *kit.Text
	hereOf     *kit.Paragraph
	figures    map[data.Status]*kit.Text
	activities *fyne.Container
	leaders    *kit.Paragraph
	visitors   *kit.Stepper
	note       *kit.Entry
	shownNote  string  // what the note field was last filled with
	noteOf     data.ID // the meeting whose note that is
}

func newSide(s *Screen) *side {
	p := &side{
		screen:     s,
		here:       kit.BigFigure("", kit.Figure56, kit.ColorText),
		hereOf:     kit.CaptionParagraph(""),
		figures:    make(map[data.Status]*kit.Text),
		activities: kit.VStack(kit.Gap8),
		leaders:    kit.NewParagraph(""),
		note:       kit.NewMultiEntry(lang.L("Write a line about the evening"), 3),
	}
	p.visitors = kit.NewStepper(0, 999, func(n int) {
		s.host.Fail(s.host.Store().SetVisitors(s.evening.register.Meeting.ID, n))
	})
	p.note.OnFocus = func(focused bool) {
		if !focused {
			p.saveNote()
		}
	}
	figure := func(status data.Status, color fyne.ThemeColorName) fyne.CanvasObject {
		p.figures[status] = kit.BigFigure("0", kit.Figure32, color)
		return kit.VStack(0, p.figures[status], kit.Caption(words.Status(status)))
	}
	half := []kit.Column{kit.Share(1), kit.Share(1)}
	p.content = kit.VStack(kit.Gap24,
		kit.VStack(kit.Gap8,
			kit.VStack(0, p.here, p.hereOf),
			kit.Columns(kit.Gap8, half, figure(data.Present, kit.ColorPresent), figure(data.Late, kit.ColorLate)),
			kit.Columns(kit.Gap8, half, figure(data.Excused, kit.ColorExcused), figure(data.Absent, kit.ColorAbsent)),
			figure(data.NotRecorded, kit.ColorMuted),
		),
		kit.VStack(kit.Gap8, kit.Label(lang.L("Activities")), p.activities,
			kit.NewLink(lang.L("Add an activity"), p.addActivity).Hint(chord("K"))),
		kit.VStack(kit.Gap8, kit.Label(lang.L("Led by")), p.leaders,
			kit.NewLink(lang.L("Choose who led"), p.chooseLeaders).Hint(chord("G"))),
		kit.VStack(kit.Gap8, kit.Label(lang.L("Unnamed visitors")), kit.Leading(p.visitors)),
		kit.VStack(kit.Gap8, kit.Label(lang.L("Note")), p.note),
	)
	return p
}

// chord is how a key is written on a button.
func chord(key string) string { return lang.L("Ctrl {{.Key}}", map[string]any{"Key": key}) }

// display shows the meeting's counts and what was noted about it.
func (p *side) display(e *evening) {
	c := e.register.Counts()
	m := e.register.Meeting
	p.here.SetText(strconv.Itoa(c.Here()))
	p.hereOf.SetText(hereOf(c))
	for status, text := range p.figures {
		text.SetText(strconv.Itoa(c.By[status]))
	}
	p.visitors.SetValue(m.Visitors)
	p.leaders.SetText(e.namesOf(m.LedBy))
	setVisible(p.leaders, p.leaders.Text() != "")
	if p.note.Text == p.shownNote || p.noteOf != m.ID { // else something typed is not stored yet
		p.note.SetValue(m.Note)
		p.shownNote, p.noteOf = m.Note, m.ID
	}
	p.displayActivities(e)
	p.content.Refresh()
}

// hereOf is the line under the big number.
func hereOf(c data.Counts) string {
	text := lang.L("here, of {{.Expected}} expected", map[string]any{"Expected": c.Expected})
	if c.FirstTimer > 0 {
		text += " · " + lang.N("{{.Count}} first-timers", c.FirstTimer, map[string]any{"Count": c.FirstTimer})
	}
	if c.Visitors > 0 {
		text += " · " + lang.N("{{.Count}} unnamed", c.Visitors, map[string]any{"Count": c.Visitors})
	}
	return text
}

// displayActivities lists what was held, each with a way to change it.
func (p *side) displayActivities(e *evening) {
	p.activities.RemoveAll()
	for i, h := range e.register.Meeting.Activities {
		if i > 0 {
			p.activities.Add(kit.NewDivider())
		}
		p.activities.Add(kit.HStack(kit.Gap8,
			kit.Grow(kit.VStack(0, kit.ItemName(h.Title), kit.Caption(aboutHeld(e, h)).Ellipsis())),
			kit.NewButton(lang.L("Edit"), kit.Quiet, func() { p.editActivity(i) })))
	}
	setVisible(p.activities, len(e.register.Meeting.Activities) > 0)
}

// aboutHeld is the line under an activity: "CBT · 40 min · Maria O.".
func aboutHeld(e *evening, h data.Held) string {
	text := words.ActivityKind(h.Kind)
	if h.Minutes > 0 {
		text += " · " + lang.L("{{.Minutes}} min", map[string]any{"Minutes": h.Minutes})
	}
	if led := e.namesOf(h.LedBy); led != "" {
		text += " · " + led
	}
	return text
}

// saveNote stores the note when its field is left.
func (p *side) saveNote() {
	if p.screen.evening == nil || p.note.Text == p.shownNote {
		return
	}
	text := p.note.Text
	if p.screen.host.Fail(p.screen.host.Store().SetMeetingNote(p.noteOf, text)) {
		p.shownNote = text
	}
}
